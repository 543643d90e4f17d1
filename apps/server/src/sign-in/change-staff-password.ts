import type { AnswerOf, ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { justActive, sessionAnswer } from '../unit/session-answer.ts'
import { clearFailures } from '../unit/throttle.ts'
import { mustWait, refuseGuess, waitOf } from './guess.ts'
import { staffPasswordRefusal } from './staff-password-refusal.ts'

type Answer = AnswerOf<ConsoleEndpoints['changeStaffPassword']>
const failed = 'staff.reauthentication-failed'

/** The current and a new password together; every session ends, and this one begins anew (P13, S3). */
export const changeStaffPassword: UseCase<ConsoleEndpoints['changeStaffPassword']> = async (
  desk,
  ask,
): Promise<Answer> => {
  const { staff, session, context, body } = ask
  if (!staff) throw new Stop('not-signed-in')
  const nameHash = desk.vault.hmac('staff-reauthenticate', staff.id)
  const row = await desk.store.read
    .selectFrom('staff')
    .select(['username', 'name', 'password_hash'])
    .where('id', '=', staff.id)
    .executeTakeFirstOrThrow()
  const right = await desk.passwords.matches(row.password_hash ?? undefined, body.current)
  if (!right) return refuseGuess(ask, nameHash, { action: failed, reason: 'not-matched' })
  const refused = staffPasswordRefusal(desk, row, body.password)
  const hash = await desk.passwords.hash(body.password)
  const { answer: outcome } = await ask.transact<'saved' | 'refused' | 'changed' | number>(async (unit) => {
    const until = await waitOf(unit, nameHash)
    if (until !== undefined) {
      unit.record({ action: failed, outcome: 'refused', reason: 'wait' })
      return { answer: until }
    }
    await clearFailures(unit, nameHash)
    if (refused) {
      unit.record({ action: 'staff.password-changed', outcome: 'refused', reason: refused.rule })
      return { answer: 'refused' }
    }
    // Compare-and-swap: of two who change it at once one wins, and the other's current one is wrong by then (T3).
    const won = await unit.tx
      .updateTable('staff')
      .set({ password_hash: hash })
      .where('id', '=', staff.id)
      .where('password_hash', '=', row.password_hash)
      .returning('id')
      .executeTakeFirst()
    if (!won) {
      unit.record({ action: failed, outcome: 'refused', reason: 'not-matched' })
      return { answer: 'changed' }
    }
    await unit.tx.deleteFrom('staff_session').where('person_id', '=', staff.id).execute()
    unit.record({ action: 'staff.password-changed', outcome: 'done' })
    return { answer: 'saved' }
  })
  if (typeof outcome === 'number') throw mustWait(outcome, context.now, true)
  if (outcome === 'changed') throw new Stop('sign-in-refused', {}, { done: true })
  if (refused) return { result: 'refused', ...refused }
  await session.begin(staff.id, context.now, { reauthenticatedAt: context.now })
  const now = { ...justActive(desk, staff), reauthenticatedAt: context.now }
  return { result: 'saved', session: sessionAnswer(desk, now, session) }
}
