import { IconCircleCheckFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { usePronoun } from '../shell/on-call/use-pronoun.ts'
import { Pane } from '../shell/pane.tsx'
import css from './code.module.css'

/** What the strongest thing of the desk rested on, beside it. */
export function WhyAllowed({ recent }: { recent: ReactNode }) {
  const { level } = useOnCall().workspace
  const { subject, s } = usePronoun()
  const met = [
    level.by.length > 0 ? `Strong: ${level.by.join(' and ')}` : 'Strong',
    'You confirmed with your password',
    'No hold; contact unchanged for 7 days',
    'Notice sent to the address on file',
  ]
  return (
    <Pane title="Why you may do this" sunk>
      <ul className={css['met']}>
        {met.map((one) => (
          <li key={one} className="sm">
            <IconCircleCheckFilled size={16} className="ok" aria-hidden />
            <span>{one}</span>
          </li>
        ))}
      </ul>
      <hr className="rule" />
      <p className="sm dim">
        A link that was sent stays good; whichever {subject} finish{s === 's' ? 'es' : ''} first ends the
        other. Lost the code? Issue a new one, the old one ends. Five wrong tries lock the code, never the
        account.
      </p>
      <hr className="rule" />
      {recent}
    </Pane>
  )
}
