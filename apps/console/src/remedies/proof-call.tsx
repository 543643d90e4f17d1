import { endProofCall, type Workspace } from '@portal-desk/contract'
import { IconPhoneOutgoing } from '@tabler/icons-react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { MainButton } from '../shell/main-button.tsx'
import { useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { MissingList } from './missing-list.tsx'
import css from './remedies.module.css'
import { useDone } from './use-remedy-step.ts'

type Props = { proof: NonNullable<Workspace['proofCall']> }

/** The one call to a new number: what to dial, what to say first, and how it went (domain §3.9). */
export function ProofCall({ proof: { number, callsLeft, say, missing } }: Props) {
  const { callId, workspace } = useOnCall()
  const [, setDone] = useDone()
  const action = useAction(endProofCall, callChanges)
  const announce = useAnnounce()
  const ready = missing.length === 0
  const unseen = workspace.call.channel !== 'counter'
  useSaying(
    ready ? say : missing[0]?.words.caller,
    ready && unseen ? 'wait until they say who they are' : undefined,
  )
  const end = async (outcome: 'answered' | 'no-answer') => {
    const answer = await action.run({ callId }, { outcome })
    if (!answer) return
    announce(answer.done)
    setDone({ remedy: 'start-phone-change', ...answer })
  }
  return (
    <section className={css['proof']} aria-label="Call the new number">
      <h3 className="headline">
        <IconPhoneOutgoing size={20} aria-hidden />{' '}
        {ready ? (
          <>
            Call <span className="num">{number}</span> now
          </>
        ) : (
          'The new number is not proved yet'
        )}
      </h3>
      <MissingList missing={missing} />
      {ready && (
        <>
          <p className="sm dim">
            {unseen && 'If they are on that phone, hang up first. '}Only the patient’s own voice counts, never
            a machine. Read out no code and ask for none. With anybody else leave no name and no reason, and
            press No answer. {callsLeft === 1 && 'This is the last call.'}
          </p>
          <div className={css['acts']}>
            <MainButton
              means={`proof call ${callsLeft}`}
              takeFocus
              busy={action.busy}
              onPress={() => void end('answered')}
            >
              They answered, it is the patient
            </MainButton>
            {/* A double press is one call, not two. */}
            <button
              type="button"
              className="second"
              onClick={({ detail }) => detail < 2 && void end('no-answer')}
            >
              No answer
            </button>
          </div>
        </>
      )}
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </section>
  )
}
