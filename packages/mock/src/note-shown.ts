import { pageShown, type ShownPage } from '@portal-desk/domain'
import { record } from './apply-decision.ts'
import { patientOf, staffOf } from './call-facts.ts'
import type { MockWorld } from './world.ts'

const showings: readonly string[] = ['record.viewed', 'diagnosis.shown']

/** Keeps what a call page told, as the server does: each time it tells something else. */
export function noteShown(world: MockWorld, callId: string, page: ShownPage): void {
  const showing = pageShown(page, world.policy.version)
  const patient = patientOf(world, page.record.patientId)
  const last = patient?.events.find((one) => one.callId === callId && showings.includes(one.action))
  if (last?.action === showing.action && last.reason === showing.reason && last.object === showing.object)
    return
  const { id, name } = staffOf(world)
  record(world, showing, { actor: { kind: 'staff', id, name }, callId }, patient)
}
