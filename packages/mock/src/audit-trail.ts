import { type AuditFilter, actionsFor, type PatientEvent, whenOf } from '@portal-desk/domain'
import type { MockPatient } from './mock-patient.ts'
import type { MockWorld } from './world.ts'

export type MockEntry = { idx: number; event: PatientEvent; patient: MockPatient }

/** All that was recorded about anybody, newest first; the mock keeps no log beside the stories of its patients. */
export const trailOf = (world: MockWorld): MockEntry[] =>
  world.patients
    .flatMap((patient) => patient.events.map((event) => ({ event, patient })))
    .sort((a, b) => a.event.at - b.event.at || a.event.idx - b.event.idx)
    .map((entry, idx) => ({ ...entry, idx }))
    .reverse()

/** Whether an entry is asked for. */
export function isAskedFor(world: MockWorld, ask: AuditFilter, { event, patient }: MockEntry): boolean {
  const actions = actionsFor(ask)
  const { timeZone } = world.clinic
  const when = ask.when === undefined ? undefined : whenOf(ask.when, world.now(), timeZone)
  return (
    (ask.staffId === undefined || event.actor.id === ask.staffId) &&
    (actions === undefined || actions.includes(event.action)) &&
    (ask.outcome === undefined || event.outcome === ask.outcome) &&
    (when === undefined || (event.at >= when.from && event.at < when.before)) &&
    (ask.patientId === undefined || patient.facts.id === ask.patientId) &&
    (ask.callId === undefined || event.callId === ask.callId)
  )
}
