import type { PortalEndpoints } from '@portal-desk/contract'
import { protectAccount } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { tellApprovers } from '../http/tell-approvers.ts'

/** "Something here was not me", said by whoever is signed in: shut for everybody, and the desk hears of it. */
export const freezeOwnAccount: UseCase<PortalEndpoints['freezeOwnAccount']> = async (
  desk,
  { patient, session, transact },
) => {
  if (!patient) throw new Stop('not-signed-in')
  await transact(async (unit) => {
    const facts = await unit.factsFor(patient.patientId)
    await unit.carryOut(protectAccount(facts, 'patient-reported', {}), facts)
    return { answer: null }
  })
  await session.end()
  tellApprovers(desk)
  return { result: 'frozen' }
}
