import type { Trouble } from '../api/outcome.ts'
import { AlertIcon, ClockIcon } from './icons.tsx'
import { useTimes, useWords } from './language.ts'
import { Press } from './press.tsx'
import { Title } from './title.tsx'
import { shellWords } from './words.ts'

type TroubleProps = {
  trouble: Trouble
  busy: boolean
  again: () => void
  /** Back to the form, where there is one. */
  back?: () => void
  /** What is not known, in the words of the form; else in general words. */
  unsure?: string
}

/** Stands in the form's place while the server gives no answer; the form and what was typed stay in memory. */
export function TroublePage({ trouble, busy, again, back, unsure }: TroubleProps) {
  const t = useWords(shellWords)
  const times = useTimes()
  const waits = trouble.kind === 'busy' || trouble.kind === 'too-often'
  // The same once more would be refused once more.
  const only = trouble.kind === 'typed'
  const wait = waits ? times.life(trouble.seconds * 1_000) : ''
  const [title, what] = {
    unreachable: [t('problem.title'), t('problem.what')],
    unsure: [t('problem.title'), unsure ?? t('problem.unsure')],
    busy: [t('problem.busy.title'), t('problem.busy', { wait })],
    'too-often': [t('problem.busy.title'), t('problem.often', { wait })],
    typed: [t('problem.typed.title'), t('problem.typed')],
    'signed-out': [t('problem.ours.title'), t('problem.ours')],
    ours: [t('problem.ours.title'), t('problem.ours')],
  }[trouble.kind] as [string, string]
  return (
    <>
      <Title fresh={trouble} mark={waits ? <ClockIcon size={44} /> : <AlertIcon size={44} />}>
        {title}
      </Title>
      <p>{what}</p>
      <div className="does">
        {!(only && back) && (
          <Press busy={busy} look="main" onPress={again}>
            {t('problem.again')}
          </Press>
        )}
        {back && (
          <button type="button" className={only ? 'btn main' : 'btn side'} onClick={back}>
            {t('all.back')}
          </button>
        )}
      </div>
      {trouble.kind === 'ours' && trouble.ref !== '' && (
        <p className="soft num">{t('problem.ref', { ref: trouble.ref })}</p>
      )}
    </>
  )
}
