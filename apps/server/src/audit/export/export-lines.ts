import {
  auditActionWords,
  type Clinic,
  type ExportFormat,
  entryLevel,
  entryReason,
  fhirEvents,
  type Instant,
  roleLabel,
  wordsAt,
} from '@portal-desk/domain'
import { csvText } from '../../unit/csv-text.ts'
import type { ExportedRow } from './exported-rows.ts'

const columns = ['entry', 'at', 'who', 'role', 'what', 'patient', 'born', 'outcome', 'reason', 'level']
const codes = ['action', 'patient_id', 'call_id', 'object', 'request', 'client']

/** What a format writes before its first entry, if anything. */
export const exportHead: Record<ExportFormat, string> = {
  csv: csvText([[...columns, ...codes]]),
  ndjson: '',
  fhir: '',
}

/** What each format is sent as. */
export const exportTypes: Record<ExportFormat, string> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  fhir: 'application/fhir+ndjson',
}

type Where = { clinic: Clinic; now: Instant }
type Lines = (row: ExportedRow, recorded: string, where: Where) => string

/** An entry in words, as the page shows it. */
function inWords({ event, entry, exported, patient }: ExportedRow, { clinic, now }: Where) {
  return {
    at: new Date(event.at).toISOString(),
    who: exported.who,
    role: entry.actor.role ? roleLabel(entry.actor.role) : undefined,
    what: auditActionWords[event.action],
    patient: patient && { id: patient.id, name: patient.name, born: patient.born },
    outcome: event.outcome,
    reason: entryReason(event, wordsAt(now, clinic)),
    level: entryLevel(event),
  }
}

const lines: Record<ExportFormat, Lines> = {
  csv(row, _, where) {
    const { at, who, role, what, patient, outcome, reason, level } = inWords(row, where)
    const { entry } = row
    return csvText([
      [
        ...[String(row.event.idx), at, who, role ?? '', what, patient?.name ?? '', patient?.born ?? ''],
        ...[outcome, reason ?? '', level ?? '', entry.action, entry.patient ?? '', entry.call ?? ''],
        ...[entry.object ?? '', entry.request, entry.client],
      ],
    ])
  },
  ndjson: (row, recorded, where) =>
    `${JSON.stringify({ idx: row.event.idx, ...inWords(row, where), recorded })}\n`,
  fhir: ({ exported }, _, { clinic }) =>
    fhirEvents(exported, clinic.name)
      .map((event) => `${JSON.stringify(event)}\n`)
      .join(''),
}

/** An entry in a format: one line, or of a search in FHIR one for each patient; the entry's number stands first in each. */
export const exportLines = (format: ExportFormat, ...of: Parameters<Lines>): string => lines[format](...of)
