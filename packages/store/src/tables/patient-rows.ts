import type {
  ContactPoint,
  InactiveReason,
  Instant,
  Mark,
  PatientFacts,
  PatientRecord,
} from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { PatientContactTable, PatientTable } from '../schema.ts'
import type { Suppression } from '../suppressions.ts'

export function contactOf(
  row: Selectable<PatientContactTable>,
  sharedBy: number,
  suppressed?: Suppression,
): ContactPoint {
  return {
    id: row.id,
    kind: row.kind,
    value: row.value,
    use: row.use,
    onFileSince: row.on_file_since,
    lastImportedAt: row.last_imported_at,
    ...(row.verified_at === null ? {} : { verifiedAt: row.verified_at }),
    ...(row.verified_since === null ? {} : { verifiedSince: row.verified_since }),
    ...(row.recovery_until === null ? {} : { recoveryUntil: row.recovery_until }),
    standing: row.standing,
    ...(suppressed ? { suppressed } : {}),
    sharedBy,
  }
}

/** A stored directory entry as the rules need it. */
export function patientOf(
  row: Selectable<PatientTable>,
  contacts: ContactPoint[],
  hasLookalike: boolean,
  marks: Mark[],
  inactive?: InactiveReason,
): PatientFacts {
  const record = JSON.parse(row.record) as PatientRecord
  const language = record.language?.startsWith('es')
    ? 'es'
    : record.language?.startsWith('en')
      ? 'en'
      : undefined
  return {
    id: row.id,
    ...(row.mrn === null ? {} : { mrn: row.mrn }),
    names: record.names,
    ...(row.birth_date === null ? {} : { birthDate: row.birth_date }),
    ...(record.sex ? { sex: record.sex } : {}),
    deceased: row.deceased === 1,
    ...(row.deceased === 1 && !record.deceased ? { aliveOnChart: true as const } : {}),
    ...(inactive === undefined ? {} : { inactive }),
    active: row.active === 1,
    ...(language ? { language } : {}),
    addresses: record.addresses,
    contacts,
    ...(record.clinician ? { clinician: record.clinician } : {}),
    ...(record.lastVisitMonth ? { lastVisitMonth: record.lastVisitMonth } : {}),
    changedAt: JSON.parse(row.changed_at) as Partial<Record<string, Instant>>,
    hasLookalike,
    ...(marks.length > 0 ? { marks } : {}),
    version: row.version,
  }
}
