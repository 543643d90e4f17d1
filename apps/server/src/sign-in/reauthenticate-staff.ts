import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { justActive, sessionAnswer } from '../unit/session-answer.ts'
import { clearFailures } from '../unit/throttle.ts'
import { mustWait, refuseGuess, waitOf } from './guess.ts'

/** Asks for the own password again before grave acts (S4); the session gets a new id (S3). */
export const reauthenticateStaff: UseCase<ConsoleEndpoints['reauthenticateStaff']> = async (desk, ask) => {
  const { staff, session, context } = ask
  if (!staff) throw new Stop('not-signed-in')
  const nameHash = desk.vault.hmac('staff-reauthenticate', staff.id)
  const row = await desk.store.read
    .selectFrom('staff')
    .select('password_hash')
    .where('id', '=', staff.id)
    .executeTakeFirst()
  const right = await desk.passwords.matches(row?.password_hash ?? undefined, ask.body.password)
  if (!right) {
    return refuseGuess(ask, nameHash, { action: 'staff.reauthentication-failed', reason: 'not-matched' })
  }
  const { answer: wait } = await ask.transact(async (unit) => {
    const until = await waitOf(unit, nameHash)
    if (until === undefined) await clearFailures(unit, nameHash)
    unit.record(
      until === undefined
        ? { action: 'staff.reauthenticated', outcome: 'done' }
        : { action: 'staff.reauthentication-failed', outcome: 'refused', reason: 'wait' },
    )
    return { answer: until }
  })
  if (wait !== undefined) throw mustWait(wait, context.now, true)
  await session.begin(staff.id, context.now, { reauthenticatedAt: context.now })
  return sessionAnswer(desk, { ...justActive(desk, staff), reauthenticatedAt: context.now }, session)
}
