import type { Check, ItemCode, Verification } from '@portal-desk/domain'
import type { Selectable, Updateable } from 'kysely'
import type { VerificationTable } from '../schema.ts'

/** A row as the rules know it. */
export function verificationOf(row: Selectable<VerificationTable>): Verification {
  return {
    id: row.id,
    callId: row.call_id,
    patientId: row.patient_id,
    staffId: row.staff_id,
    startedAt: row.started_at,
    drawn: JSON.parse(row.drawn) as ItemCode[],
    submits: row.submits,
    checks: JSON.parse(row.checks) as Check[],
    ...(row.verified_at === null ? {} : { verifiedAt: row.verified_at }),
    ...(row.handed_over_at === null
      ? {}
      : { handedOver: { at: row.handed_over_at, checks: row.handed_over_checks ?? 0 } }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    version: row.version,
  }
}

type VerificationPatch = { [K in keyof Verification]?: Verification[K] | null }

export function verificationColumns(set: VerificationPatch): Updateable<VerificationTable> {
  const columns: Updateable<VerificationTable> = {}
  if (set.drawn) columns.drawn = JSON.stringify(set.drawn)
  if (typeof set.submits === 'number') columns.submits = set.submits
  if (set.checks) columns.checks = JSON.stringify(set.checks)
  if (set.verifiedAt !== undefined) columns.verified_at = set.verifiedAt
  if (set.endedAt !== undefined) columns.ended_at = set.endedAt
  return columns
}
