import { promiseCallBack } from '@portal-desk/contract'
import { giveCallWordSay } from '@portal-desk/domain'
import { callChanges, useAction } from '../../api/use-action.ts'
import { useAnnounce } from '../announcer.tsx'
import { MainButton } from '../main-button.tsx'
import { Moment } from '../moment.tsx'
import { TroubleNote } from '../trouble-note.tsx'
import { useWords } from '../words-now.ts'
import { useOnCall, useSaying } from './on-call.tsx'

/** While the portal has trouble no remedy helps: a call back is promised, and stands on the list of the whole desk. */
export function CallMeBack({ main }: { main: boolean }) {
  const { callId, workspace } = useOnCall()
  const announce = useAnnounce()
  const promising = useAction(promiseCallBack, callChanges)
  const { record, call } = workspace
  const { callWord, callMeBackAt } = call
  const words = useWords()
  const promised = callMeBackAt !== undefined
  useSaying(promised && callWord ? giveCallWordSay(callWord.words, words) : undefined, 'before you hang up')
  if (!record || !call.mine || call.state !== 'open') return null
  if (promised)
    return (
      <p className="sm" role="status">
        A call back is promised, <Moment at={callMeBackAt} />. It stands on the list of the desk.
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
