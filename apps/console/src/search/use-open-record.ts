import { chooseRecord, leaveRecord, namePatient } from '@portal-desk/contract'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { type Finding, useFinding } from '../shell/on-call/finding.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'

/** Opens a found record in the call, one that is open already is let go first; or names whom the caller acts for. */
export function useOpenRecord(finding: Finding) {
  const { callId, workspace, keep } = useOnCall()
  const { found } = useFinding()
  const choosing = useAction(chooseRecord, callChanges)
  const naming = useAction(namePatient, callChanges)
  const leaving = useAction(leaveRecord)
  const announce = useAnnounce()
  const choose = async (patientId: string, searchText: string) => {
    if (workspace.record && !(await leaving.run({ callId }, {}))) return
    keep('answers', {})
    if (await choosing.run({ callId }, { patientId, searchText }))
      announce('Record opened. Now verify the caller.')
  }
  const name = async (patientId: string, searchText: string) => {
    if (!(await naming.run({ callId }, { patientId, searchText }))) return
    announce('The patient is named. The check stays with the caller.')
    found()
  }
  return {
    open: finding === 'caller' ? choose : name,
    busy: choosing.busy || leaving.busy || naming.busy,
    trouble: choosing.trouble ?? leaving.trouble ?? naming.trouble,
    forget: () => {
      choosing.forget()
      naming.forget()
    },
  }
}
