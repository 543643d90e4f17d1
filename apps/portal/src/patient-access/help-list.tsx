import { useTimes, useWords } from '../shell/language.ts'
import { accountWords, helpWords } from './account-words.ts'
import type { Own } from './session.ts'

/** The help log, newest first (edge case 39). */
export function HelpList({ help }: Pick<Own, 'help'>) {
  const t = useWords(accountWords)
  const told = useWords(helpWords)
  const times = useTimes()
  return (
    <>
      <h2>{t('log')}</h2>
      {help.length === 0 ? (
        <p>{t('log.none')}</p>
      ) : (
        <ol className="log">
          {help.map(({ at, kind }) => {
            const past = times.past(at)
            return (
              <li key={`${at} ${kind}`}>
                <b className="num">{past.charAt(0).toUpperCase() + past.slice(1)}</b>
                <span>{told(kind)}</span>
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}
