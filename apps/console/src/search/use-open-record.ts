import { chooseRecord, leaveRecord } from '@portal-desk/contract'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'

/** Opens a found record in the call; one that is open already is let go first. */
export function useOpenRecord() {
  const { callId, workspace, keep } = useOnCall()
  const choosing = useAction(chooseRecord, callChanges)
  const leaving = useAction(leaveRecord)
  const announce = useAnnounce()
  const open = async (patientId: string, searchText: string) => {
    if (workspace.record && !(await leaving.run({ callId }, {}))) return
    keep('answers', {})
    if (await choosing.run({ callId }, { patientId, searchText }))
      announce('Record opened. Now verify the caller.')
  }
  return {
    open,
    busy: choosing.busy || leaving.busy,
    trouble: choosing.trouble ?? leaving.trouble,
    forget: choosing.forget,
  }
}
