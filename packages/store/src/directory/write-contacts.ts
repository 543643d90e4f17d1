import type { Instant } from '@portal-desk/domain'
import type { Dialect, Tx } from '../dialect.ts'
import { type ColumnTypes, insertBulk } from '../insert-bulk.ts'
import { oneOf } from '../search/list-of.ts'
import type { Vault } from '../vault.ts'
import { type ContactChanges, contactChanges } from './contact-changes.ts'
import type { ChangedChart, FreshChart } from './write-charts.ts'

const CONTACT = {
  id: 'text',
  patient_id: 'text',
  kind: 'text',
  value: 'text',
  folded: 'text',
  use: 'text',
  on_file_since: 'bigint',
  last_imported_at: 'bigint',
  standing: 'text',
  rank: 'int',
} as const satisfies ColumnTypes<'patient_contact'>

/** An unchanged record still confirms its contacts; noted at most once a month, so that a daily import stays cheap. */
const CONFIRM_EVERY = 30 * 86_400_000

/** What becomes of the contacts on file. @param firstImport the source was never imported before */
export async function contactsToWrite(
  tx: Tx,
  dialect: Dialect,
  vault: Vault,
  fresh: readonly FreshChart[],
  changed: readonly ChangedChart[],
  now: Instant,
  firstImport: boolean,
): Promise<ContactChanges> {
  const ids = changed.map((c) => c.id)
  const rows =
    ids.length > 0
      ? await tx
          .selectFrom('patient_contact')
          .selectAll()
          .where(oneOf(dialect, 'patient_id', ids))
          .where('ended_at', 'is', null)
          .execute()
      : []
  const onFile = Map.groupBy(rows, (row) => row.patient_id)
  const all = [
    ...fresh.map(({ id, one }) => contactChanges(one.record, id, [], now, firstImport, vault.newId)),
    ...changed.map(({ id, one }) =>
      contactChanges(one.record, id, onFile.get(id) ?? [], now, false, vault.newId),
    ),
  ]
  return {
    insert: all.flatMap((c) => c.insert),
    end: all.flatMap((c) => c.end),
    seen: all.flatMap((c) => c.seen),
    charted: all.flatMap((c) => c.charted),
  }
}

/** @param same patients whose record is unchanged */
export async function writeContacts(
  tx: Tx,
  dialect: Dialect,
  contacts: ContactChanges,
  same: readonly string[],
  now: Instant,
): Promise<void> {
  await insertBulk(tx, dialect, 'patient_contact', CONTACT, contacts.insert)
  if (contacts.end.length > 0)
    await tx
      .updateTable('patient_contact')
      .set({ ended_at: now })
      .where(oneOf(dialect, 'id', contacts.end))
      .execute()
  if (contacts.seen.length > 0)
    await tx
      .updateTable('patient_contact')
      .set({ last_imported_at: now })
      .where(oneOf(dialect, 'id', contacts.seen))
      .execute()
  if (contacts.charted.length > 0) await chart(tx, dialect, contacts.charted, now)
  if (same.length > 0)
    await tx
      .updateTable('patient_contact')
      .set({ last_imported_at: now })
      .where(oneOf(dialect, 'patient_id', same))
      .where('ours', '=', 0)
      .where('last_imported_at', '<', now - CONFIRM_EVERY)
      .execute()
}

/** The chart has learnt of what the patient proved. */
async function chart(tx: Tx, dialect: Dialect, charted: readonly string[], now: Instant): Promise<void> {
  await tx
    .updateTable('patient_contact')
    .set({ ours: 0 })
    .where(oneOf(dialect, 'id', charted))
    .execute()
  await tx
    .updateTable('contact_change')
    .set({ charted_at: now, charted_by: 'import' })
    .where(oneOf(dialect, 'contact_id', charted))
    .where('charted_at', 'is', null)
    .execute()
}
