import { homeOf, type Instant, maskedName, type PatientRecord } from '@portal-desk/domain'
import { searchKeysOf } from '@portal-desk/matching'
import type { Insertable } from 'kysely'
import type { Dialect, Tx } from '../dialect.ts'
import type { PatientTable } from '../schema.ts'
import { replaceSearchKeys, writeSearchKeys } from '../search/write-search-keys.ts'
import type { Vault } from '../vault.ts'
import { changedItems } from './changed-items.ts'
import { type ContactChanges, contactChanges } from './contact-changes.ts'

/** A record with the hash of its content: the same hash is the same record. */
export type Incoming = { record: PatientRecord; hash: string }
/** What became of a batch, in records. */
export type BatchCount = { added: number; changed: number; unchanged: number }
/** Known patients whose death the chart records since this batch, or does not record any more. */
export type Deaths = { died: string[]; deathTakenBack: string[] }

/** An unchanged record still confirms its contacts; noted at most once a month, so that a daily import stays cheap. */
const CONFIRM_EVERY = 30 * 86_400_000

/**
 * Puts a batch of directory records into the store, in a few statements whatever its size. Records with the content
 * they had before are left alone. Of two with one key in a batch the last counts.
 * @param firstImport the source was never imported before: what it brings counts as old
 */
export async function importBatch(
  tx: Tx,
  dialect: Dialect,
  vault: Vault,
  incoming: readonly Incoming[],
  now: Instant,
  firstImport: boolean,
): Promise<BatchCount & Deaths & { patientIds: string[] }> {
  const bySource = new Map(incoming.map((one) => [`${one.record.source}\n${one.record.sourceKey}`, one]))
  const batch = [...bySource.values()]
  if (batch.length === 0)
    return { added: 0, changed: 0, unchanged: 0, patientIds: [], died: [], deathTakenBack: [] }
  const known = await knownOf(tx, batch)
  const fresh: Insertable<PatientTable>[] = []
  const freshKeys: { patientId: string; record: PatientRecord }[] = []
  const changed: { id: string; one: Incoming; before: (typeof known)[number] }[] = []
  const same: string[] = []
  for (const one of batch) {
    const before = known.find((k) => k.source === one.record.source && k.source_key === one.record.sourceKey)
    if (!before) {
      const id = vault.newId()
      fresh.push({
        id,
        ...columnsOf(one),
        changed_at: '{}',
        first_imported_at: now,
        version: 1,
        source: one.record.source,
        source_key: one.record.sourceKey,
      })
      freshKeys.push({ patientId: id, record: one.record })
    } else if (before.content_hash === one.hash) same.push(before.id)
    else changed.push({ id: before.id, one, before })
  }
  const contacts = await contactsToWrite(tx, vault, freshKeys, changed, now, firstImport)
  if (fresh.length > 0) await tx.insertInto('patient').values(fresh).execute()
  for (const { id, one, before } of changed) {
    const times = JSON.parse(before.changed_at) as Record<string, number>
    for (const item of changedItems(JSON.parse(before.record) as PatientRecord, one.record)) times[item] = now
    await tx
      .updateTable('patient')
      // Who died here stays so until a person has looked, whatever a directory says later (domain §3.8).
      .set((eb) => ({
        ...columnsOf(one),
        ...(before.deceased === 1 ? { deceased: before.deceased } : {}),
        changed_at: JSON.stringify(times),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
  }
  await writeContacts(tx, contacts, same, now)
  await markRestricted(
    tx,
    [...freshKeys, ...changed.map(({ id, one }) => ({ patientId: id, record: one.record }))],
    now,
  )
  const usernames = await usernamesOf(
    tx,
    changed.map((c) => c.id),
  )
  await writeSearchKeys(
    tx,
    dialect,
    freshKeys.map(({ patientId, record }) => ({ patient: patientId, keys: searchKeysOf(record) })),
  )
  await replaceSearchKeys(
    tx,
    dialect,
    changed.map(({ id, one, before }) => {
      const names = { usernames: usernames.get(id) ?? [] }
      const was = JSON.parse(before.record) as PatientRecord
      return {
        patient: id,
        before: searchKeysOf({ ...was, ...names }),
        after: searchKeysOf({ ...one.record, ...names }),
      }
    }),
  )
  return {
    added: fresh.length,
    changed: changed.length,
    unchanged: same.length + incoming.length - batch.length,
    patientIds: [...fresh.map((row) => row.id), ...changed.map((c) => c.id)],
    ...deathsIn(changed),
  }
}

/** By what the chart itself said before and says now; a decision of the clinic is no news of it. */
function deathsIn(changed: readonly { id: string; one: Incoming; before: { record: string } }[]): Deaths {
  const news = changed.map(({ id, one, before }) => {
    const was = (JSON.parse(before.record) as PatientRecord).deceased
    return { id, was, is: one.record.deceased }
  })
  return {
    died: news.filter(({ was, is }) => !was && is).map(({ id }) => id),
    deathTakenBack: news.filter(({ was, is }) => was && !is).map(({ id }) => id),
  }
}

/** What the chart says is not for everyone is marked so here; the mark is taken away by the clinic alone (edge case 20). */
async function markRestricted(
  tx: Tx,
  records: readonly { patientId: string; record: PatientRecord }[],
  now: Instant,
): Promise<void> {
  const marks = records.flatMap(({ patientId, record }) =>
    record.restricted ? [{ patient_id: patientId, mark: 'restricted', set_at: now }] : [],
  )
  if (marks.length === 0) return
  await tx
    .insertInto('patient_mark')
    .values(marks)
    .onConflict((c) => c.columns(['patient_id', 'mark']).doNothing())
    .execute()
}

function knownOf(tx: Tx, batch: readonly Incoming[]) {
  return tx
    .selectFrom('patient')
    .select(['id', 'source', 'source_key', 'content_hash', 'record', 'changed_at', 'deceased'])
    .where('source', 'in', [...new Set(batch.map((one) => one.record.source))])
    .where(
      'source_key',
      'in',
      batch.map((one) => one.record.sourceKey),
    )
    .execute()
}

function columnsOf({ record, hash }: Incoming) {
  return {
    mrn: record.identifiers.find(({ kind }) => kind === 'mrn')?.value ?? null,
    masked_name: maskedName(record.names),
    birth_date: record.birthDate ?? null,
    town: homeOf(record.addresses)?.city ?? null,
    deceased: record.deceased ? (1 as const) : (0 as const),
    active: record.active ? (1 as const) : (0 as const),
    record: JSON.stringify(record),
    content_hash: hash,
  }
}

async function contactsToWrite(
  tx: Tx,
  vault: Vault,
  fresh: { patientId: string; record: PatientRecord }[],
  changed: { id: string; one: Incoming }[],
  now: Instant,
  firstImport: boolean,
): Promise<ContactChanges> {
  const ids = changed.map((c) => c.id)
  const rows =
    ids.length > 0
      ? await tx
          .selectFrom('patient_contact')
          .selectAll()
          .where('patient_id', 'in', ids)
          .where('ended_at', 'is', null)
          .execute()
      : []
  const all = [
    ...fresh.map(({ patientId, record }) =>
      contactChanges(record, patientId, [], now, firstImport, vault.newId),
    ),
    ...changed.map(({ id, one }) =>
      contactChanges(
        one.record,
        id,
        rows.filter((r) => r.patient_id === id),
        now,
        false,
        vault.newId,
      ),
    ),
  ]
  return {
    insert: all.flatMap((c) => c.insert),
    end: all.flatMap((c) => c.end),
    seen: all.flatMap((c) => c.seen),
    charted: all.flatMap((c) => c.charted),
  }
}

async function writeContacts(tx: Tx, contacts: ContactChanges, same: string[], now: Instant): Promise<void> {
  if (contacts.insert.length > 0) await tx.insertInto('patient_contact').values(contacts.insert).execute()
  if (contacts.end.length > 0) {
    await tx.updateTable('patient_contact').set({ ended_at: now }).where('id', 'in', contacts.end).execute()
  }
  if (contacts.seen.length > 0) {
    await tx
      .updateTable('patient_contact')
      .set({ last_imported_at: now })
      .where('id', 'in', contacts.seen)
      .execute()
  }
  if (contacts.charted.length > 0) {
    await tx.updateTable('patient_contact').set({ ours: 0 }).where('id', 'in', contacts.charted).execute()
    await tx
      .updateTable('contact_change')
      .set({ charted_at: now, charted_by: 'import' })
      .where('contact_id', 'in', contacts.charted)
      .where('charted_at', 'is', null)
      .execute()
  }
  if (same.length > 0) {
    await tx
      .updateTable('patient_contact')
      .set({ last_imported_at: now })
      .where('patient_id', 'in', same)
      .where('ours', '=', 0)
      .where('last_imported_at', '<', now - CONFIRM_EVERY)
      .execute()
  }
}

async function usernamesOf(tx: Tx, patientIds: string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (patientIds.length === 0) return found
  const rows = await tx
    .selectFrom('portal_account')
    .select(['patient_id', 'username'])
    .where('patient_id', 'in', patientIds)
    .execute()
  for (const row of rows) found.set(row.patient_id, [...(found.get(row.patient_id) ?? []), row.username])
  return found
}
