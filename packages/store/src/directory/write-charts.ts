import { homeOf, type Instant, maskedName, type PatientRecord } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Dialect, Tx } from '../dialect.ts'
import { type ColumnTypes, cellsOf, columnsOf, insertBulk } from '../insert-bulk.ts'
import { bulkRows } from '../search/bulk.ts'
import type { Incoming } from './ahead.ts'
import { changedItems } from './changed-items.ts'

/** A record that is new, with the id it gets. */
export type FreshChart = { id: string; one: Incoming }
/** A record that differs from what is on file. */
export type ChangedChart = { id: string; one: Incoming; was: PatientRecord; changedAt: string }

/** What a directory says anew each time; every one of them is written. */
const SAID = {
  mrn: 'text',
  masked_name: 'text',
  birth_date: 'text',
  town: 'text',
  deceased: 'int',
  active: 'int',
  record: 'text',
  content_hash: 'text',
  changed_at: 'text',
  site_id: 'text',
} as const satisfies ColumnTypes<'patient'>
const WHOLE = {
  id: 'text',
  source: 'text',
  source_key: 'text',
  first_imported_at: 'bigint',
  version: 'int',
  ...SAID,
} as const satisfies ColumnTypes<'patient'>

export const addCharts = (tx: Tx, dialect: Dialect, fresh: readonly FreshChart[], now: Instant) =>
  insertBulk(
    tx,
    dialect,
    'patient',
    WHOLE,
    fresh.map(({ id, one }) => ({
      id,
      source: one.record.source,
      source_key: one.record.sourceKey,
      first_imported_at: now,
      version: 1,
      changed_at: '{}',
      ...columnsFor(one),
    })),
  )

/** Who died here stays so until a person has looked, whatever a directory says later (domain §3.8). */
export async function changeCharts(
  tx: Tx,
  dialect: Dialect,
  changed: readonly ChangedChart[],
  now: Instant,
): Promise<void> {
  if (changed.length === 0) return
  const columns = columnsOf({ id: 'text', ...SAID })
  const rows = changed.map(({ id, one, was, changedAt }) => ({
    id,
    changed_at: withTimes(changedAt, changedItems(was, one.record), now),
    ...columnsFor(one),
  }))
  const said = Object.keys(SAID)
    .filter((name) => name !== 'deceased')
    .map((name) => sql`${sql.id(name)} = v.${sql.id(name)}`)
  await sql`update patient set ${sql.join(said)}, version = patient.version + 1,
    deceased = case when patient.deceased = 1 then 1 else v.deceased end
    from ${bulkRows(dialect, columns, cellsOf(columns, rows))} where patient.id = v.id`.execute(tx)
}

function withTimes(changedAt: string, items: readonly string[], now: Instant): string {
  if (items.length === 0) return changedAt
  const times = JSON.parse(changedAt) as Record<string, Instant>
  return JSON.stringify({ ...times, ...Object.fromEntries(items.map((item) => [item, now])) })
}

const columnsFor = ({ record, hash }: Incoming) => ({
  mrn: record.identifiers.find(({ kind }) => kind === 'mrn')?.value ?? null,
  masked_name: maskedName(record.names),
  birth_date: record.birthDate ?? null,
  town: homeOf(record.addresses)?.city ?? null,
  deceased: record.deceased ? (1 as const) : (0 as const),
  active: record.active ? (1 as const) : (0 as const),
  record: JSON.stringify(record),
  content_hash: hash,
  site_id: record.site ?? null,
})
