import { type ContactPointOnChart, days, type Instant, type PatientRecord } from '@portal-desk/domain'
import { foldEmail, phoneDigits } from '@portal-desk/matching'
import type { Insertable, Selectable } from 'kysely'
import type { PatientContactTable } from '../schema.ts'

type Row = Selectable<PatientContactTable>
export type ContactChanges = {
  insert: Insertable<PatientContactTable>[]
  end: string[]
  seen: string[]
  /** Put on file by the patient, and now on the chart as well. */
  charted: string[]
}

/** What a directory's first import brings counts as old enough for possession (domain §4, Age of a contact). */
const OLD_ENOUGH = days(30)

/** One spelling of an address or number, so that the same one is found again. */
export const foldContact = (kind: 'email' | 'phone', value: string): string =>
  kind === 'email' ? foldEmail(value) : phoneDigits(value)

/**
 * Compares the contacts of a chart with those on file: same kind and value stay the same contact, with its age and
 * standing; new ones are put on file from the chart's date, else from now; those gone from the chart end.
 */
export function contactChanges(
  record: PatientRecord,
  patientId: string,
  onFile: readonly Row[],
  now: Instant,
  firstImport: boolean,
  newId: () => string,
): ContactChanges {
  const changes: ContactChanges = { insert: [], end: [], seen: [], charted: [] }
  const left = new Map(onFile.map((row) => [`${row.kind}:${row.folded}`, row]))
  for (const [rank, contact] of record.contacts.entries()) {
    const folded = foldContact(contact.kind, contact.value)
    const sign = `${contact.kind}:${folded}`
    if (!folded || changes.insert.some((row) => `${row.kind}:${row.folded}` === sign)) continue
    const known = left.get(sign)
    if (known) {
      left.delete(sign)
      changes.seen.push(known.id)
      if (known.ours === 1) changes.charted.push(known.id)
      continue
    }
    changes.insert.push({
      id: newId(),
      patient_id: patientId,
      kind: contact.kind,
      value: contact.value,
      folded,
      use: contact.use,
      on_file_since: sinceOf(contact, now, firstImport),
      last_imported_at: now,
      standing: 'good',
      rank,
    })
  }
  // Until the chart has learnt of it, or brings yet another in its place, what the patient proved stays on file, and so
  // does the address before it for as long as it gets the mails with a way in (domain §3.9).
  const replaced = (ours: Row) =>
    changes.insert.some(({ kind, use }) => kind === ours.kind && (kind === 'email' || use === ours.use))
  changes.end = [...left.values()]
    .filter((row) => (row.ours === 1 ? replaced(row) : (row.recovery_until ?? 0) <= now))
    .map((row) => row.id)
  return changes
}

function sinceOf(contact: ContactPointOnChart, now: Instant, firstImport: boolean): Instant {
  const dated = contact.from ? Date.parse(contact.from) : Number.NaN
  if (!Number.isNaN(dated)) return Math.min(dated, now)
  return firstImport ? now - OLD_ENOUGH : now
}
