import type { CallFacts } from '@portal-desk/domain'
import type { MockPatient, MockWorld } from './world.ts'

export type MockCallFacts = CallFacts | Pick<CallFacts, 'now' | 'policy' | 'clinic' | 'staff' | 'call'>

export const patientOf = (world: MockWorld, id: string | undefined): MockPatient | undefined =>
  world.patients.find(({ facts }) => facts.id === id)

/** What the server would read for this call, from memory. */
export function callFactsOf(world: MockWorld, callId: string): MockCallFacts | undefined {
  const call = world.calls.get(callId)
  if (!call) return undefined
  const now = world.now()
  const { id, role } = world.staff
  const shared = { now, policy: world.policy, clinic: world.clinic, staff: { id, role }, call }
  const patient = patientOf(world, call.patientId)
  if (!patient) return shared
  const verification = world.verifications.get(callId)
  const sent = patient.messages.filter(({ queuedAt }) => queuedAt > now - 86_400_000)
  return {
    ...shared,
    patient: patient.facts,
    ...(patient.account ? { account: patient.account } : {}),
    links: patient.links,
    messages: patient.messages,
    events: patient.events,
    sends: { desk: sent.map(({ queuedAt }) => queuedAt), patient: [] },
    sessions: 0,
    ...(verification ? { verification } : {}),
    failures: patient.failures,
  }
}
