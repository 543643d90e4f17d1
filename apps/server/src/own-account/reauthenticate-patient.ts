import type { PortalEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import {
  beginAnew,
  clearOwnTries,
  ownWait,
  refuseOwnPassword,
  typedOwnPassword,
  waiting,
} from './own-password.ts'

/** Asks for the own password again before another session is ended (S4); this one gets a new id (S3). */
export const reauthenticatePatient: UseCase<PortalEndpoints['reauthenticatePatient']> = async (desk, ask) => {
  const { patient, context, body } = ask
  if (!patient) throw new Stop('not-signed-in')
  const { row, right } = await typedOwnPassword(desk, patient, body.password)
  if (!right) return refuseOwnPassword(desk, ask, patient)
  const { answer: until } = await ask.transact(async (unit) => {
    const about = { patient: patient.patientId }
    const wait = await ownWait(desk, unit, patient)
    if (wait === undefined) await clearOwnTries(desk, unit, patient)
    unit.record(
      wait === undefined
        ? { action: 'patient.reauthenticated', outcome: 'done', ...about }
        : { action: 'patient.reauthentication-failed', outcome: 'refused', reason: 'wait', ...about },
    )
    return { answer: wait }
  })
  if (until !== undefined) return waiting(until, context.now)
  return { result: 'sure', session: await beginAnew(desk, ask, patient, row.password_hash) }
}
