import type { PortalEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { sessionOf } from '../http/session-of.ts'
import { Stop } from '../http/stop.ts'

/** Who is signed in on this device; asking is no activity (S2). */
export const getPatientSession: UseCase<PortalEndpoints['getPatientSession']> = async (
  desk,
  { patient, session },
) => (patient ? sessionOf(desk, patient, session) : { signedIn: false, csrf: session.csrf() })

/** "Stay signed in" at the warning. */
export const extendPatientSession: UseCase<PortalEndpoints['extendPatientSession']> = async (
  desk,
  { patient, session, context },
) => {
  if (!patient) throw new Stop('not-signed-in')
  await session.active(context.now)
  return sessionOf(desk, { ...patient, idleUntil: context.now + desk.house().policy.patientIdle }, session)
}

/** Signs out; without a session the answer is the same. */
export const signOutPatient: UseCase<PortalEndpoints['signOutPatient']> = async (
  _desk,
  { patient, session, transact },
) => {
  if (patient) {
    await transact(async (unit) => {
      unit.record({ action: 'patient.signed-out', outcome: 'done', patient: patient.patientId })
      return { answer: null }
    })
  }
  await session.end()
  return { signedOut: true }
}
