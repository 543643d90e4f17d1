import type { AuditEntry } from '@portal-desk/audit'
import type { AuditAction, PatientEvent } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { AuditEntryTable } from '../schema.ts'

/** An entry of the audit trail as story and diagnosis read it; both come from the one record of what happened. */
export function eventOf(
  row: Pick<Selectable<AuditEntryTable>, 'idx' | 'entry'>,
  staffNames: ReadonlyMap<string, string>,
  notes: ReadonlyMap<number, string> = new Map(),
): PatientEvent {
  const entry = JSON.parse(Buffer.from(row.entry).toString('utf8')) as AuditEntry
  const name = staffNames.get(entry.actor.id)
  const note = notes.get(row.idx)
  return {
    idx: row.idx,
    at: entry.at,
    action: entry.action as AuditAction,
    outcome: entry.outcome as PatientEvent['outcome'],
    ...(entry.reason ? { reason: entry.reason } : {}),
    ...(note ? { note } : {}),
    ...(entry.object ? { object: entry.object } : {}),
    actor: {
      kind: entry.actor.kind as PatientEvent['actor']['kind'],
      id: entry.actor.id,
      ...(name ? { name } : {}),
    },
    ...(entry.call ? { callId: entry.call } : {}),
    ...(entry.client ? { client: entry.client } : {}),
    ...(entry.verification
      ? { level: entry.verification.level, methods: [...entry.verification.methods] }
      : {}),
  }
}
