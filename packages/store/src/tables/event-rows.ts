import type { AuditEntry } from '@portal-desk/audit'
import type { AuditAction, PatientEvent } from '@portal-desk/domain'

/** An entry of the audit trail, read from the text whose bytes were hashed. */
export type ReadEntry = { idx: number; entry: AuditEntry }
export const readEntry = ({ idx, entry }: { idx: number; entry: string }): ReadEntry => ({
  idx,
  entry: JSON.parse(entry) as AuditEntry,
})

/**
 * An entry as story and diagnosis read it; both come from the one record of what happened.
 * @param beside who acted, by name, and what was written beside the reason, where that is known
 */
export const eventOf = (
  { idx, entry }: ReadEntry,
  beside: { name?: string | undefined; note?: string | undefined } = {},
): PatientEvent => ({
  idx,
  at: entry.at,
  action: entry.action as AuditAction,
  outcome: entry.outcome as PatientEvent['outcome'],
  ...(entry.reason ? { reason: entry.reason } : {}),
  ...(beside.note ? { note: beside.note } : {}),
  ...(entry.object ? { object: entry.object } : {}),
  actor: {
    kind: entry.actor.kind as PatientEvent['actor']['kind'],
    id: entry.actor.id,
    ...(beside.name ? { name: beside.name } : {}),
  },
  ...(entry.call ? { callId: entry.call } : {}),
  ...(entry.client ? { client: entry.client } : {}),
  ...(entry.verification
    ? { level: entry.verification.level, methods: [...entry.verification.methods] }
    : {}),
})
