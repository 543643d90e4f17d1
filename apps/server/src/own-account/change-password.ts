import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import { decideChangePassword, signInWait } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { sessionOf } from '../http/session-of.ts'
import { Stop } from '../http/stop.ts'
import { credentialOf } from '../http/who.ts'
import { refusedPassword } from '../unit/refused-password.ts'
import { clearFailures, failuresForChange } from '../unit/throttle.ts'
import { ownTries, refuseOwnPassword, typedOwnPassword, waiting } from './own-password.ts'

type Outcome = 'saved' | 'refused' | 'changed-meanwhile' | { wait: number }
type Answer = AnswerOf<PortalEndpoints['changePassword']>

/**
 * The current and a new password together (P13). Rules and hash come before the transaction opens (house.md §4); a
 * password that changed in between wins, and this one is told that its current one is wrong.
 */
export const changePassword: UseCase<PortalEndpoints['changePassword']> = async (
  desk,
  ask,
): Promise<Answer> => {
  const { patient, session, context, body } = ask
  if (!patient) throw new Stop('not-signed-in')
  const { row, right } = await typedOwnPassword(desk, patient, body.current)
  if (!right) return refuseOwnPassword(desk, ask, patient, 'patient.reauthentication-failed')
  const refused = refusedPassword(desk, row, body.password)
  const hash = await desk.passwords.hash(body.password)
  const { answer: outcome } = await ask.transact<Outcome>(async (unit) => {
    const facts = await unit.factsFor(patient.patientId)
    const name = ownTries(desk, patient)
    const { failures, lastAt } = await failuresForChange(unit, name)
    const wait = signInWait(failures, lastAt, desk.house().policy, context.now)
    const stored = await unit.tx
      .selectFrom('portal_account')
      .select('password_hash')
      .where('id', '=', patient.accountId)
      .executeTakeFirstOrThrow()
    const changed = stored.password_hash !== row.password_hash
    if (wait !== undefined || changed) {
      unit.record({
        action: 'patient.reauthentication-failed',
        outcome: 'refused',
        reason: changed ? 'not-matched' : 'wait',
        patient: patient.patientId,
      })
      return { answer: wait === undefined ? 'changed-meanwhile' : { wait } }
    }
    await clearFailures(unit, name)
    await unit.carryOut(decideChangePassword(facts, refused ?? { hash }), facts)
    return { answer: refused ? 'refused' : 'saved' }
  })
  if (typeof outcome === 'object') return waiting(outcome.wait, context.now)
  if (outcome === 'changed-meanwhile') return { result: 'wrong' }
  if (refused) return { result: 'refused', ...refused }
  await session.begin(patient.accountId, context.now, {
    reauthenticatedAt: context.now,
    credential: credentialOf(desk, hash),
  })
  const idleUntil = context.now + desk.house().policy.patientIdle
  return { result: 'saved', session: sessionOf(desk, { ...patient, idleUntil }, session) }
}
