import type { ConsoleEndpoints } from '@portal-desk/contract'
import { staffDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { endSessions } from './end-sessions.ts'
import { onMember } from './on-member.ts'

/** Switches a sign-in off, and then neither a session nor a start code of theirs opens anything, or on again (S3). */
export const switchStaff: UseCase<ConsoleEndpoints['switchStaff']> = (desk, ask) => {
  const { staffId } = ask.params
  const { version, active } = ask.body
  return onMember(desk, ask, staffId, version, async (unit, member) => {
    await unit.tx
      .updateTable('staff')
      .set({
        active: active ? 1 : 0,
        version: member.version + 1,
        ...(active ? {} : { code_hash: null, code_until: null }),
      })
      .where('id', '=', staffId)
      .execute()
    const ended = active ? [] : await endSessions(unit, staffId)
    const action = active ? 'staff.enabled' : 'staff.disabled'
    unit.record({ action, outcome: 'done', object: `staff:${staffId}` })
    const done = active ? staffDone.enabled(member.name) : staffDone.disabled(member.name, ended.length)
    return { answer: { done }, ended }
  })
}
