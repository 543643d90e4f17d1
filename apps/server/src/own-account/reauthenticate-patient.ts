import type { PortalEndpoints } from '@portal-desk/contract'
import { signInWait } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { sessionOf } from '../http/session-of.ts'
import { Stop } from '../http/stop.ts'
import { credentialOf } from '../http/who.ts'
import { clearFailures, failuresForChange } from '../unit/throttle.ts'
import { ownTries, refuseOwnPassword, typedOwnPassword, waiting } from './own-password.ts'
import { sureUntil } from './sure-until.ts'

const failed = 'patient.reauthentication-failed'

/** Asks for the own password again before another session is ended (S4); this one gets a new id (S3). */
export const reauthenticatePatient: UseCase<PortalEndpoints['reauthenticatePatient']> = async (desk, ask) => {
  const { patient, session, context, body } = ask
  if (!patient) throw new Stop('not-signed-in')
  const { row, right } = await typedOwnPassword(desk, patient, body.password)
  if (!right) return refuseOwnPassword(desk, ask, patient, failed)
  const { answer: until } = await ask.transact(async (unit) => {
    const name = ownTries(desk, patient)
    const { failures, lastAt } = await failuresForChange(unit, name)
    const wait = signInWait(failures, lastAt, desk.house().policy, context.now)
    if (wait === undefined) await clearFailures(unit, name)
    unit.record(
      wait === undefined
        ? { action: 'patient.reauthenticated', outcome: 'done', patient: patient.patientId }
        : { action: failed, outcome: 'refused', reason: 'wait', patient: patient.patientId },
    )
    return { answer: wait }
  })
  if (until !== undefined) return waiting(until, context.now)
  await session.begin(patient.accountId, context.now, {
    reauthenticatedAt: context.now,
    credential: credentialOf(desk, row.password_hash),
  })
  const now = { ...patient, reauthenticatedAt: context.now }
  return {
    result: 'sure',
    session: sessionOf(desk, { ...now, idleUntil: context.now + desk.house().policy.patientIdle }, session),
    sureUntil: sureUntil(desk, now),
  }
}
