import { withdrawApproval } from '@portal-desk/contract'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'

/** Takes back what a colleague was asked for, while they have not answered. */
export function Withdraw({ approvalId }: { approvalId: string }) {
  const { callId } = useOnCall()
  const action = useAction(withdrawApproval, callChanges)
  const announce = useAnnounce()
  const withdraw = async () => {
    if (await action.run({ callId, approvalId }, {})) announce('The request is taken back.')
  }
  return (
    <>
      <button type="button" className="second plain" disabled={action.busy} onClick={() => void withdraw()}>
        Take the request back
      </button>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </>
  )
}
