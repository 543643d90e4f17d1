import type { ConsoleEndpoints } from '@portal-desk/contract'
import { type Role, staffSignInWait } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'
import type { Ask, UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { clearFailures, countFailure, readFailures } from '../unit/throttle.ts'
import { sessionAnswer } from './session-answer.ts'

type StaffRow = { id: string; name: string; role: string; active: number; password_hash: string | null }

/** Signs staff in: growing delays per typed name, the same work and words for a name that does not exist (P6, P7). */
export const signInStaff: UseCase<ConsoleEndpoints['signInStaff']> = async (desk, ask) => {
  const { username, password } = ask.body
  const typed = username.trim().toLowerCase()
  const nameHash = desk.vault.hmac('staff-sign-in', typed)
  const failures = await readFailures(desk.store.read, nameHash)
  const wait = staffSignInWait(failures.failures, failures.lastAt, ask.context.now)
  const row = await desk.store.read
    .selectFrom('staff')
    .select(['id', 'name', 'role', 'active', 'password_hash'])
    .where('username', '=', typed)
    .executeTakeFirst()
  const right = await desk.passwords.matches(row?.password_hash ?? undefined, password)
  if (wait !== undefined) {
    await refuse(ask, row, nameHash, 'wait')
    throw new Stop('rate', { retryAfter: Math.ceil((wait - ask.context.now) / 1000) })
  }
  if (!row || !right || row.active !== 1) {
    await refuse(ask, row, nameHash, 'not-matched')
    throw new Stop('sign-in-refused')
  }
  return welcome(desk, ask, row, nameHash)
}

async function refuse(
  ask: Ask<ConsoleEndpoints['signInStaff']>,
  row: StaffRow | undefined,
  nameHash: string,
  reason: string,
): Promise<void> {
  await ask.transact(async (unit) => {
    if (reason !== 'wait') await countFailure(unit, nameHash)
    const object = row ? { object: `staff:${row.id}` } : {}
    unit.record({ action: 'staff.sign-in-failed', outcome: 'refused', reason, ...object })
    return { answer: null }
  })
}

/** Begins a new session (its id is new, S3) and records who came. */
export async function welcome(
  desk: Desk,
  ask: Pick<Ask, 'context' | 'transact' | 'session'>,
  row: { id: string; name: string; role: string },
  nameHash: string,
): Promise<ReturnType<typeof sessionAnswer>> {
  const { now } = ask.context
  const role = row.role as Role
  ask.context.actor = { kind: 'staff', id: row.id, role, name: row.name }
  await ask.transact(async (unit) => {
    await clearFailures(unit, nameHash)
    await unit.tx.updateTable('staff').set({ last_sign_in_at: now }).where('id', '=', row.id).execute()
    unit.record({ action: 'staff.signed-in', outcome: 'done' })
    return { answer: null }
  })
  await ask.session.begin(row.id, now, now)
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
