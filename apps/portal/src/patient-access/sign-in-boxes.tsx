import { useTimes, useWords } from '../shell/language.ts'
import type { Notice } from './session.ts'
import { accessWords } from './words.ts'

/** Why the last try did not open; `seconds` when every try for that name has to wait, whether it exists or not. */
export type Refusal = { seconds?: number }

export function RefusedBox({ refusal: { seconds } }: { refusal: Refusal }) {
  const t = useWords(accessWords)
  const times = useTimes()
  return (
    <div className="box bad" role="alert">
      <h2>{t('signin.refused.title')}</h2>
      <p>
        {seconds === undefined
          ? t('signin.refused')
          : t('signin.wait', { wait: times.life(seconds * 1_000) })}
      </p>
    </div>
  )
}

export function NoticeBox({ notice }: { notice: Notice }) {
  const t = useWords(accessWords)
  const words = {
    idle: 'signin.idle',
    ended: 'signin.ended',
    left: 'signin.left',
    'left-unsure': 'signin.left.unsure',
    everywhere: 'signin.everywhere',
  } as const
  return (
    <p className="box" role="status">
      {t(words[notice])}
    </p>
  )
}
