import { promiseCallBack } from '@portal-desk/contract'
import { callChanges, useAction } from '../../api/use-action.ts'
import { useAnnounce } from '../announcer.tsx'
import { MainButton } from '../main-button.tsx'
import { Moment } from '../moment.tsx'
import { TroubleNote } from '../trouble-note.tsx'
import { useOnCall } from './on-call.tsx'

/** While the portal has trouble no remedy helps: a call back is promised, and stands on the list of the whole desk. */
export function CallMeBack({ main }: { main: boolean }) {
  const { callId, workspace } = useOnCall()
  const announce = useAnnounce()
  const promising = useAction(promiseCallBack, callChanges)
  const { record, call } = workspace
  if (!record || !call.mine || call.state !== 'open') return null
  if (call.callMeBackAt !== undefined)
    return (
      <p className="sm" role="status">
        A call back is promised, <Moment at={call.callMeBackAt} />. It stands on the list of the desk.
      </p>
    )
  const promise = async () => {
    if (await promising.run({ callId }, {})) announce('The call back is on the list of the desk.')
  }
  return (
    <>
      {main ? (
        <MainButton means="call back" takeFocus busy={promising.busy} onPress={() => void promise()}>
          Promise a call back
        </MainButton>
      ) : (
        <button type="button" className="second" onClick={() => !promising.busy && void promise()}>
          Promise a call back
        </button>
      )}
      {promising.trouble && <TroubleNote trouble={promising.trouble} />}
    </>
  )
}
