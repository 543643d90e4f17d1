import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { Role } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'
import type { Ask, UseCase } from '../http/serve.ts'
import { sessionAnswer } from '../unit/session-answer.ts'
import { clearFailures } from '../unit/throttle.ts'
import { mustWait, refuseGuess, waitOf } from './guess.ts'

/** Signs staff in: growing delays per typed name, the same work and words for a name that does not exist (P6, P7). */
export const signInStaff: UseCase<ConsoleEndpoints['signInStaff']> = async (desk, ask) => {
  const { username, password } = ask.body
  const typed = username.trim().toLowerCase()
  const nameHash = desk.vault.hmac('staff-sign-in', typed)
  const row = await desk.store.read
    .selectFrom('staff')
    .select(['id', 'name', 'role', 'active', 'password_hash'])
    .where('username', '=', typed)
    .executeTakeFirst()
  const right = await desk.passwords.matches(row?.password_hash ?? undefined, password)
  if (!row || !right || row.active !== 1) {
    const about = row ? { object: `staff:${row.id}` } : { details: { name: nameHash } }
    return refuseGuess(ask, nameHash, { action: 'staff.sign-in-failed', reason: 'not-matched', ...about })
  }
  return welcome(desk, ask, row, nameHash)
}

/**
 * Begins a new session (its id is new, S3) and records who came; while the name must wait, what was typed opens
 * nothing, right or not (P6).
 */
export async function welcome(
  desk: Desk,
  ask: Pick<Ask, 'context' | 'transact' | 'session'>,
  row: { id: string; name: string; role: string },
  nameHash: string,
): Promise<ReturnType<typeof sessionAnswer>> {
  const { now } = ask.context
  const role = row.role as Role
  const { answer: wait } = await ask.transact(async (unit) => {
    const until = await waitOf(unit, nameHash)
    if (until !== undefined) {
      const object = `staff:${row.id}`
      unit.record({ action: 'staff.sign-in-failed', outcome: 'refused', reason: 'wait', object })
      return { answer: until }
    }
    unit.context.actor = { kind: 'staff', id: row.id, role, name: row.name }
    await clearFailures(unit, nameHash)
    await unit.tx.updateTable('staff').set({ last_sign_in_at: now }).where('id', '=', row.id).execute()
    unit.record({ action: 'staff.signed-in', outcome: 'done' })
    return { answer: undefined }
  })
  if (wait !== undefined) throw mustWait(wait, now, true)
  await ask.session.begin(row.id, now, { reauthenticatedAt: now, training: false })
  const { policy } = desk.house()
  const staff = {
    id: row.id,
    name: row.name,
    role,
    idleUntil: now + policy.staffIdle,
    absoluteUntil: now + policy.staffAbsolute,
    reauthenticatedAt: now,
  }
  return sessionAnswer(desk, staff, ask.session)
}
