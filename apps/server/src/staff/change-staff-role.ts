import type { ConsoleEndpoints } from '@portal-desk/contract'
import { staffDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { endSessions } from './end-sessions.ts'
import { onMember } from './on-member.ts'

/** Another role or team. With another role the sessions end, and nobody has looked at it yet (S3). */
export const changeStaffRole: UseCase<ConsoleEndpoints['changeStaffRole']> = (desk, ask) => {
  const { staffId } = ask.params
  const { version, role, team } = ask.body
  return onMember(desk, ask, staffId, version, async (unit, member) => {
    const object = `staff:${staffId}`
    const otherRole = role !== member.role
    const otherTeam = team !== member.team
    if (!otherRole && !otherTeam) return { answer: { done: staffDone.same(member.name) } }
    const given = {
      role,
      role_since: unit.context.now,
      role_by: ask.staff?.id ?? null,
      reviewed_at: 0,
      reviewed_by: null,
    }
    await unit.tx
      .updateTable('staff')
      .set({ team: team ?? null, version: member.version + 1, ...(otherRole ? given : {}) })
      .where('id', '=', staffId)
      .execute()
    if (otherTeam) unit.record({ action: 'staff.linked', outcome: 'done', object, reason: 'team' })
    if (!otherRole) return { answer: { done: staffDone.team(member.name, team) } }
    const ended = await endSessions(unit, staffId)
    unit.record({ action: 'staff.role-changed', outcome: 'done', object, reason: `${member.role}>${role}` })
    return { answer: { done: staffDone.role(member.name, role, ended.length) }, ended }
  })
}
