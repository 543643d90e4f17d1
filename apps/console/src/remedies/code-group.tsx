import { digitWord } from '@portal-desk/domain'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import css from './code.module.css'

type Props = { digits: string; nth: number; saying: number }

/** Four digits as large as they can be, each with its word in the caller's language. */
export function CodeGroup({ digits, nth, saying }: Props) {
  const { language } = useOnCall().workspace.call
  const state = nth === saying ? 'now' : nth < saying ? 'said' : 'next'
  return (
    <li className={css[state]} aria-current={state === 'now' ? 'step' : undefined}>
      <div className={css['label']}>
        {state === 'said' && <IconCircleCheckFilled size={15} className="ok" aria-hidden />}
        Group {nth}
        {state === 'said' ? ', said' : state === 'now' ? ', say this now' : ''}
      </div>
      <div className={css['digits']}>
        {[...digits].map((digit, i) => {
          const word = digitWord(digit)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
            <div key={i}>
              <span className={css['digit']}>{digit}</span>
              <span className={css['word']} lang={language}>
                {word[language]}
              </span>
              {language !== 'en' && <span className="xs dim">{word.en}</span>}
            </div>
          )
        })}
      </div>
    </li>
  )
}
