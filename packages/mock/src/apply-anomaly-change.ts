import type { Change } from '@portal-desk/domain'
import type { By } from './made.ts'
import type { MockWorld } from './world.ts'

/** What somebody does with a finding; the mock finds none itself. */
export function applyAnomalyChange(world: MockWorld, change: Change, { actor }: By): void {
  const at = world.now()
  if (change.change !== 'set-anomaly' && change.change !== 'note-anomaly') return
  const anomaly = world.anomalies.find(({ id }) => id === change.anomalyId)
  if (!anomaly) return
  if (change.change === 'note-anomaly') {
    anomaly.notes.push({ at, by: actor.id, note: change.note })
    return
  }
  const { assignedTo, handedOn, settled } = change.set
  if (assignedTo) anomaly.assignedTo = assignedTo
  if (assignedTo === null) delete anomaly.assignedTo
  if (handedOn) anomaly.handedAt = at
  if (settled) anomaly.settled = { ...settled, by: actor.id, at }
  anomaly.version++
}
