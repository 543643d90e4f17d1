import { Assurance, levelLabels } from '@portal-desk/domain'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import css from './verify.module.css'

const steps = [
  [
    'basic',
    'invitation, reset link, unlock with a reset link: always to the address on file',
    'Name, birth date or MRN, and one private item, call-back or tapped number.',
  ],
  ['standard', 'you may say which step stopped them, and when', 'Three right answers reach this at once.'],
  [
    'strong',
    'you may say that access is paused, and how it opens again',
    'Answers alone never reach this: a call-back, a tapped number or photo ID besides.',
  ],
] as const

/** What each level opens, and how far this caller has come. */
export function LevelPane() {
  const { workspace } = useOnCall()
  const { level, by } = workspace.level
  const order = Assurance.options.indexOf(level)
  return (
    <Pane
      title="Level"
      sunk
      meta={
        level === 'none' ? (
          <StateMark mark="none">none yet</StateMark>
        ) : (
          <StateMark mark="ready">
            {levelLabels[level]}
            {by.length > 0 && `: ${by.join(' and ')}`}
          </StateMark>
        )
      }
    >
      <ul className={css['ladder']}>
        {steps.map(([step, opens, how]) => {
          const met = Assurance.options.indexOf(step) <= order
          return (
            <li key={step}>
              {met ? (
                <IconCircleCheckFilled size={16} className="ok" aria-hidden />
              ) : (
                <IconCircle size={16} className="dim" aria-hidden />
              )}
              <span className="b">
                {levelLabels[step]}
                <span className="sr">{met ? ', reached' : ', not reached'}</span>
              </span>
              <span className="dim">
                {opens}. <span className={css['how']}>{how}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {!workspace.causes && (
        <>
          <hr className="rule" />
          <p className="sm dim">
            {level === 'none'
              ? 'Why, Fix and the story of this account open as soon as the caller is verified.'
              : 'The caller is known. Why, Fix and the story open once they may act here.'}
          </p>
        </>
      )}
    </Pane>
  )
}
