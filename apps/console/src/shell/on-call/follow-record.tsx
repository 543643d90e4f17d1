import { followRecord } from '@portal-desk/contract'
import { survivorLabel } from '@portal-desk/domain'
import { callChanges, useAction } from '../../api/use-action.ts'
import { useAnnounce } from '../announcer.tsx'
import { MainButton } from '../main-button.tsx'
import { TroubleNote } from '../trouble-note.tsx'
import { focusNextStep } from '../under-dialog.ts'
import { useOnCall } from './on-call.tsx'

/** Goes on with the record that this one leads to; a caller who has to be asked again is told of at once. */
export function FollowRecord({ main }: { main: boolean }) {
  const { callId, workspace } = useOnCall()
  const { survivor, call } = workspace
  const action = useAction(followRecord, callChanges)
  const announce = useAnnounce()
  if (!survivor || !call.mine || call.state === 'closed') return null
  const label = `Open ${survivorLabel(survivor)}`
  const follow = async () => {
    if (action.busy || !(await action.run({ callId }, {}))) return
    announce('The other record is open. Where its details differ, verify again.')
    focusNextStep()
  }
  return (
    <>
      {main ? (
        <MainButton means="follow" takeFocus busy={action.busy} onPress={() => void follow()}>
          {label}
        </MainButton>
      ) : (
        <button
          type="button"
          className="second"
          aria-busy={action.busy || undefined}
          onClick={() => void follow()}
        >
          {label}
        </button>
      )}
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </>
  )
}
