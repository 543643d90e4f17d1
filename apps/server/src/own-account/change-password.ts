import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import { decideChangePassword } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { refusedPassword } from '../unit/refused-password.ts'
import {
  beginAnew,
  clearOwnTries,
  ownWait,
  refuseOwnPassword,
  typedOwnPassword,
  waiting,
} from './own-password.ts'

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
  const { patient, context, body } = ask
  if (!patient) throw new Stop('not-signed-in')
  const { row, right } = await typedOwnPassword(desk, patient, body.current)
  if (!right) return refuseOwnPassword(desk, ask, patient)
  const refused = refusedPassword(desk, row, body.password)
  const hash = await desk.passwords.hash(body.password)
  const { answer: outcome } = await ask.transact<Outcome>(async (unit) => {
    const facts = await unit.factsFor(patient.patientId)
    const wait = await ownWait(desk, unit, patient)
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
    await clearOwnTries(desk, unit, patient)
    await unit.carryOut(decideChangePassword(facts, refused ?? { hash }), facts)
    return { answer: refused ? 'refused' : 'saved' }
  })
  if (typeof outcome === 'object') return waiting(outcome.wait, context.now)
  if (outcome === 'changed-meanwhile') return { result: 'wrong' }
  if (refused) return { result: 'refused', ...refused }
  return { result: 'saved', session: await beginAnew(desk, ask, patient, hash) }
}
