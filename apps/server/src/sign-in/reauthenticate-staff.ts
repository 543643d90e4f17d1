import type { ConsoleEndpoints } from '@portal-desk/contract'
import { staffSignInWait } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { clearFailures, countFailure, readFailures } from '../unit/throttle.ts'
import { justActive, sessionAnswer } from './session-answer.ts'

/** Asks for the own password again before grave acts (S4); the session gets a new id (S3). */
export const reauthenticateStaff: UseCase<ConsoleEndpoints['reauthenticateStaff']> = async (desk, ask) => {
  const { staff, session, context } = ask
  if (!staff) throw new Stop('not-signed-in')
  const nameHash = desk.vault.hmac('staff-reauthenticate', staff.id)
  const failures = await readFailures(desk.store.read, nameHash)
  const wait = staffSignInWait(failures.failures, failures.lastAt, context.now)
  if (wait !== undefined) throw new Stop('rate', { retryAfter: Math.ceil((wait - context.now) / 1000) })
  const row = await desk.store.read
    .selectFrom('staff')
    .select('password_hash')
    .where('id', '=', staff.id)
    .executeTakeFirst()
  const right = await desk.passwords.matches(row?.password_hash ?? undefined, ask.body.password)
  await ask.transact(async (unit) => {
    if (right) await clearFailures(unit, nameHash)
    else await countFailure(unit, nameHash)
    unit.record(
      right
        ? { action: 'staff.reauthenticated', outcome: 'done' }
        : { action: 'staff.reauthentication-failed', outcome: 'refused', reason: 'not-matched' },
    )
    return { answer: null }
  })
  if (!right) throw new Stop('sign-in-refused')
  await session.begin(staff.id, context.now, context.now)
  return sessionAnswer(desk, { ...justActive(desk, staff), reauthenticatedAt: context.now }, session)
}
