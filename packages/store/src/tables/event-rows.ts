import type { AuditEntry } from '@portal-desk/audit'
import type { AuditAction, PatientEvent } from '@portal-desk/domain'

/** An entry of the audit trail, read from the text whose bytes were hashed. */
export type ReadEntry = { idx: number; entry: AuditEntry }
export const readEntry = ({ idx, entry }: { idx: number; entry: string | AuditEntry }): ReadEntry => ({
  idx,
  entry: typeof entry === 'string' ? (JSON.parse(entry) as AuditEntry) : entry,
})

/**
 * An entry as story and diagnosis read it; both come from the one record of what happened. Filled in place: hundreds
 * are read for each look at a call, and what is made on the way is what the collector has to clear.
 * @param name who acted, where that is known
 * @param note what was written beside the reason
 */
export function eventOf({ idx, entry }: ReadEntry, name?: string | null, note?: string): PatientEvent {
  const { actor, verification } = entry
  const event: PatientEvent = {
    idx,
    at: entry.at,
    action: entry.action as AuditAction,
    outcome: entry.outcome as PatientEvent['outcome'],
    actor: { kind: actor.kind as PatientEvent['actor']['kind'], id: actor.id },
  }
  if (entry.reason) event.reason = entry.reason
  if (note) event.note = note
  if (entry.object) event.object = entry.object
  if (name) event.actor.name = name
  if (entry.call) event.callId = entry.call
  if (entry.client) event.client = entry.client
  if (verification) {
    event.level = verification.level
    event.methods = [...verification.methods]
  }
  return event
}
