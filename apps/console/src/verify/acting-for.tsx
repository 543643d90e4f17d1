import { recordConsent } from '@portal-desk/contract'
import { momentLines } from '@portal-desk/domain'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { MainButton } from '../shell/main-button.tsx'
import { useFinding } from '../shell/on-call/finding.ts'
import { useKeyLine, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import type { Owed } from '../shell/on-call/owed.ts'
import { Pane } from '../shell/pane.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import type { Check } from './check.ts'
import css from './verify.module.css'

/** The caller is known; now the patient is named, or says that the helper may help (edge cases 1, 5). */
export function ActingFor({ check, step }: { check: Check; step: Owed }) {
  const words = check.blocked?.words
  return (
    <Pane title="Acting for someone else">
      <h3 className="headline">{words?.badge}</h3>
      <p className={css['line']}>{words?.agent}</p>
      {step === 'patient-not-named' ? <NameThem /> : <AskThem />}
    </Pane>
  )
}

function NameThem() {
  const { find } = useFinding()
  useKeyLine([
    ['Enter', 'find the patient'],
    ['b', 'call back'],
    ['c', 'close call'],
  ])
  return (
    <div className={css['act']}>
      <MainButton means="name the patient" takeFocus onPress={() => find('patient')}>
        Find the patient
      </MainButton>
      <p className="sm dim below">
        What the caller may do depends on what is on file between the two. Their own check is not asked again.
      </p>
    </div>
  )
}

function AskThem() {
  const { callId } = useOnCall()
  const announce = useAnnounce()
  const agreeing = useAction(recordConsent, callChanges)
  useSaying(momentLines['ask-for-consent'])
  useKeyLine([
    ['Enter', 'they agreed'],
    ['c', 'close call'],
  ])
  const agree = async () => {
    if (await agreeing.run({ callId }, {})) announce('Consent recorded.')
  }
  return (
    <div className={css['act']}>
      <MainButton means="consent" takeFocus busy={agreeing.busy} onPress={() => void agree()}>
        The patient agreed: record it
      </MainButton>
      <p className="sm dim below">
        It holds for this call alone. Mail still goes only to the patient, and no code is read out while a
        helper listens. On a no: F4, and go on with the patient alone.
      </p>
      {agreeing.trouble && <TroubleNote trouble={agreeing.trouble} />}
    </div>
  )
}
