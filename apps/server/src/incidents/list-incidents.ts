import type { ConsoleEndpoints, IncidentRow } from '@portal-desk/contract'
import { IncidentReason, incidentLabels, shortName } from '@portal-desk/domain'
import { openNote, type Vault } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { type NamedIncident, readIncidents } from './read-incidents.ts'

/** Trouble with the portal that is or was: what, since when, whose word it is, how many calls it met; no patient. */
export const listIncidents: UseCase<ConsoleEndpoints['listIncidents']> = async (
  { store, vault },
  { params, context: { now } },
) => {
  const { rows, next } = await readIncidents(store.read, now, params.list, params.incidentId)
  return { now, rows: rows.map((row) => incidentRow(row, vault)), ...(next ? { next } : {}) }
}

function incidentRow(row: NamedIncident, vault: Vault): IncidentRow {
  const note = openNote(vault, row.id, row.note)
  return {
    id: row.id,
    reason: incidentLabels[IncidentReason.parse(row.reason)],
    since: row.opened_at,
    by: shortName(row.opener ?? ''),
    calls: Number(row.calls),
    ...(row.expected_until === null ? {} : { expectedUntil: row.expected_until }),
    ...(note === undefined ? {} : { note }),
    ...(row.closed_at === null ? {} : { over: { at: row.closed_at, by: shortName(row.closer ?? '') } }),
  }
}
