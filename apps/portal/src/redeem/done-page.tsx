import { DoneIcon } from '../shell/icons.tsx'
import { useWords } from '../shell/language.ts'
import { around } from '../shell/say.ts'
import { Title } from '../shell/title.tsx'
import { To } from '../shell/to.tsx'
import { shellWords } from '../shell/words.ts'
import { redeemWords } from './words.ts'

const TIPS = ['unique', 'manager', 'shared', 'wifi', 'never'] as const

/** The question in front is bold, so that a reader finds the tip that is theirs. */
function Tip({ text }: { text: string }) {
  const [question, ...rest] = text.split('? ')
  return <li>{rest.length === 0 ? text : [<b key="question">{question}?</b>, ` ${rest.join('? ')}`]}</li>
}

/** Saved. The patient signs in by hand next (P8), so the username stands here. */
export function DonePage({ username }: { username: string }) {
  const t = useWords(redeemWords)
  const all = useWords(shellWords)
  return (
    <>
      <Title mark={<DoneIcon size={44} />}>{t('done.title')}</Title>
      <p>{around(t('done.next'), { username: <b key="username">{username}</b> })}</p>
      <div className="does">
        <To className="btn main" to="sign-in">
          {all('all.signIn')}
        </To>
      </div>
      <p className="soft">{t('done.what')}</p>
      <h2>{t('done.tips')}</h2>
      <ul className="dots">
        {TIPS.map((tip) => (
          <Tip key={tip} text={t(`done.tip.${tip}`)} />
        ))}
      </ul>
    </>
  )
}
