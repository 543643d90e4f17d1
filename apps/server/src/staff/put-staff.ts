import type { Role } from '@portal-desk/domain'
import type { Unit } from '@portal-desk/store'
import { START_CODE_LIFE, type StartCode } from './start-code.ts'

export type NewMember = { id: string; username: string; name: string; role: Role; team?: string | undefined }

/**
 * Adds somebody with a one-time code, whether an administrator or the command line does it.
 * @returns false where the username is somebody's already; nothing is added then
 */
export async function putStaff({ tx, context, record }: Unit, member: NewMember, code: StartCode) {
  const { id, username, name, role, team } = member
  const taken = await tx.selectFrom('staff').select('id').where('username', '=', username).executeTakeFirst()
  if (taken) return false
  await tx
    .insertInto('staff')
    .values({
      id,
      username,
      name,
      role,
      team: team ?? null,
      active: 1,
      code_hash: code.hash,
      code_until: context.now + START_CODE_LIFE,
      demo: 0,
      created_at: context.now,
      version: 1,
      role_since: context.now,
      role_by: context.actor.kind === 'staff' ? context.actor.id : null,
    })
    .execute()
  record({ action: 'staff.added', outcome: 'done', object: `staff:${id}`, reason: role })
  return true
}
