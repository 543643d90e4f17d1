import type { ConsoleEndpoints } from '@portal-desk/contract'
import { staffDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { endSessions } from './end-sessions.ts'
import { onMember } from './on-member.ts'

/** Signs somebody out everywhere, at once (S19). */
export const endStaffSessions: UseCase<ConsoleEndpoints['endStaffSessions']> = (desk, ask) => {
  const { staffId } = ask.params
  return onMember(desk, ask, staffId, ask.body.version, async (unit, member) => {
    const ended = await endSessions(unit, staffId)
    const reason = `sessions:${ended.length}`
    unit.record({ action: 'staff.sessions-ended', outcome: 'done', reason, object: `staff:${staffId}` })
    return { answer: { done: staffDone.sessions(member.name, ended.length) }, ended }
  })
}
