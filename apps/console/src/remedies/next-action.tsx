import { useEffect, useRef } from 'react'
import { CallMeBack } from '../shell/on-call/call-me-back.tsx'
import { FollowRecord } from '../shell/on-call/follow-record.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import css from './remedies.module.css'
import { reasonFromCause } from './remedy-input.ts'
import { StepButton } from './step-button.tsx'
import { useRemedyStep } from './use-remedy-step.ts'

/** What to do about the likeliest cause: Enter does it, with the reason that the cause gives. */
export function NextAction() {
  const { workspace, chosen, choose } = useOnCall()
  const next = workspace.causes?.[0]?.next
  const state = workspace.remedies?.find(({ remedy }) => remedy === next?.remedy)
  const reason = next?.reason ?? (state && reasonFromCause(state.remedy, workspace.causes))
  const act = useRemedyStep(state, { reason, onMissing: () => state && choose(state.remedy) })
  const words = useRef<HTMLParagraphElement>(null)
  const nothing = act.step === undefined
  const wait = state?.missing[0]
  useEffect(() => {
    if (nothing && document.activeElement === document.body) words.current?.focus()
  }, [nothing])
  if (!next) return null
  if (workspace.causes?.[0]?.code === 'SERVICE_OUTAGE')
    return (
      <div className={css['next']}>
        <CallMeBack main={!chosen} />
      </div>
    )
  if (workspace.survivor && workspace.causes?.[0]?.code === 'DUPLICATE_ACCOUNT')
    return (
      <div className={css['next']}>
        <FollowRecord main={!chosen} />
      </div>
    )
  return (
    <div className={css['next']}>
      {nothing ? (
        <p ref={words} tabIndex={-1} className="note">
          <span>
            {wait ? <b>{wait.words.badge}. </b> : <b>Next: </b>}
            {wait ? wait.words.agent : next.label}
          </span>
        </p>
      ) : (
        <StepButton act={act} takeFocus={!chosen} quiet={chosen !== undefined} />
      )}
      {state && !act.confirming && <p className="sm dim below">{state.does}</p>}
    </div>
  )
}
