import type { Instant, PatientRecord } from '@portal-desk/domain'
import { searchKeysOf } from '@portal-desk/matching'
import type { Dialect, Tx } from '../dialect.ts'
import { oneOf } from '../search/list-of.ts'
import { replaceSearchKeys, writeSearchKeys } from '../search/write-search-keys.ts'
import type { Vault } from '../vault.ts'
import { type Ahead, type Standing, signOf, standingOf } from './ahead.ts'
import { addCharts, type ChangedChart, changeCharts, type FreshChart } from './write-charts.ts'
import { contactsToWrite, writeContacts } from './write-contacts.ts'

/** What became of a batch, in records. */
export type BatchCount = { added: number; changed: number; unchanged: number }
/** Known patients whose death the chart records since this batch, or does not record any more. */
export type Deaths = { died: string[]; deathTakenBack: string[] }

type Fresh = FreshChart & { one: Ahead }
type Changed = ChangedChart & { one: Ahead }

/**
 * Puts a batch of directory records into the store, in a few statements whatever its size. Records with the content
 * they had before are left alone. Of two with one key in a batch the last counts.
 * @param firstImport the source was never imported before: what it brings counts as old
 */
export async function importBatch(
  tx: Tx,
  dialect: Dialect,
  vault: Vault,
  incoming: readonly Ahead[],
  now: Instant,
  firstImport: boolean,
): Promise<BatchCount & Deaths & { patientIds: string[] }> {
  const bySign = new Map(incoming.map((one) => [signOf(one.record.source, one.record.sourceKey), one]))
  const standing = await standingOf(tx, dialect, [...bySign.values()])
  const fresh: Fresh[] = []
  const differing: { one: Ahead; standing: Standing }[] = []
  const same: string[] = []
  for (const [sign, one] of bySign) {
    const before = standing.get(sign)
    if (!before) fresh.push({ id: vault.newId(), one })
    else if (before.content_hash === one.hash) same.push(before.id)
    else differing.push({ one, standing: before })
  }
  const changed = await withBefore(tx, dialect, differing)
  const contacts = await contactsToWrite(tx, dialect, vault, fresh, changed, now, firstImport)
  await addCharts(tx, dialect, fresh, now)
  await changeCharts(tx, dialect, changed, now)
  await writeContacts(tx, dialect, contacts, same, now)
  await markRestricted(tx, [...fresh, ...changed], now)
  await writeSearchKeys(
    tx,
    dialect,
    fresh.map(({ id, one }) => ({ patient: id, keys: one.keys ?? searchKeysOf(one.record) })),
  )
  await changeKeys(tx, dialect, changed)
  return {
    added: fresh.length,
    changed: changed.length,
    unchanged: same.length + incoming.length - bySign.size,
    patientIds: [...fresh, ...changed].map(({ id }) => id),
    ...deathsIn(changed),
  }
}

async function withBefore(
  tx: Tx,
  dialect: Dialect,
  differing: readonly { one: Ahead; standing: Standing }[],
): Promise<Changed[]> {
  if (differing.length === 0) return []
  const ids = differing.map(({ standing }) => standing.id)
  const rows = await tx
    .selectFrom('patient')
    .select(['id', 'record', 'changed_at'])
    .where(oneOf(dialect, 'id', ids))
    .execute()
  const before = new Map(rows.map((row) => [row.id, row]))
  return differing.flatMap(({ one, standing: { id } }) => {
    const row = before.get(id)
    return row ? [{ id, one, was: JSON.parse(row.record) as PatientRecord, changedAt: row.changed_at }] : []
  })
}

/** By what the chart itself said before and says now; a decision of the clinic is no news of it. */
const deathsIn = (changed: readonly Changed[]): Deaths => ({
  died: changed.filter(({ was, one }) => !was.deceased && one.record.deceased).map(({ id }) => id),
  deathTakenBack: changed.filter(({ was, one }) => was.deceased && !one.record.deceased).map(({ id }) => id),
})

/** What the chart says is not for everyone is marked so here; the mark is taken away by the clinic alone (edge case 20). */
async function markRestricted(tx: Tx, charts: readonly (Fresh | Changed)[], now: Instant): Promise<void> {
  const marks = charts.flatMap(({ id, one }) =>
    one.record.restricted ? [{ patient_id: id, mark: 'restricted', set_at: now }] : [],
  )
  if (marks.length === 0) return
  await tx
    .insertInto('patient_mark')
    .values(marks)
    .onConflict((c) => c.columns(['patient_id', 'mark']).doNothing())
    .execute()
}

/** A username is not on the chart, and stays findable when the chart changes. */
async function changeKeys(tx: Tx, dialect: Dialect, changed: readonly Changed[]): Promise<void> {
  if (changed.length === 0) return
  const rows = await tx
    .selectFrom('portal_account')
    .select(['patient_id', 'username'])
    .where(
      oneOf(
        dialect,
        'patient_id',
        changed.map(({ id }) => id),
      ),
    )
    .execute()
  const usernames = Map.groupBy(rows, (row) => row.patient_id)
  await replaceSearchKeys(
    tx,
    dialect,
    changed.map(({ id, one, was }) => {
      const names = usernames.get(id)?.map(({ username }) => username) ?? []
      return {
        patient: id,
        before: searchKeysOf({ ...was, usernames: names }),
        after: names.length === 0 && one.keys ? one.keys : searchKeysOf({ ...one.record, usernames: names }),
      }
    }),
  )
}
