import type { Instant } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db, Dialect, Tx } from './dialect.ts'
import { guardAgain } from './migrations/audit-tables.ts'

/** Leaves in one row: 8 KiB. */
const LEAVES_A_TILE = 256

/** The first entry that stands. */
export const firstKept = (db: Db | Tx): Promise<{ idx: number; at: Instant } | undefined> =>
  db.selectFrom('audit_entry').select(['idx', 'at']).orderBy('idx').limit(1).executeTakeFirst()

/** When the last entry was written. */
export const lastWrittenAt = async (db: Db): Promise<Instant | undefined> =>
  (await db.selectFrom('audit_entry').select('at').orderBy('idx', 'desc').limit(1).executeTakeFirst())?.at

/**
 * The last entry before a time, halving what stands: entries are in the order of time.
 * @returns its index; undefined where all are later
 */
export async function lastBefore(db: Db, before: Instant): Promise<number | undefined> {
  const { rows } = await sql<{ idx: number | null }>`with recursive halved(low, high) as (
      select cast((select min(idx) from audit_entry) as bigint), next from audit_seq where id = 1
      union all
      select case when e.at < ${before} then e.idx + 1 else h.low end,
        case when e.at < ${before} then h.high else e.idx end
      from halved h join audit_entry e on e.idx = (h.low + h.high) / 2 where h.low < h.high)
    select e.idx from audit_entry e where e.idx = (select max(low) from halved) - 1`.execute(db)
  return rows[0]?.idx ?? undefined
}

/** Whether a login is on hold since before an entry: the entry that says why would go. */
export async function heldBefore(db: Db, below: number): Promise<boolean> {
  const row = await db
    .selectFrom('portal_account as a')
    .innerJoin('audit_entry as e', 'e.patient', 'a.patient_id')
    .select('a.id')
    .where('a.hold', '!=', 'none')
    .where('e.action', '=', 'account.held')
    .groupBy('a.id')
    .having(({ fn }) => fn.max('e.idx'), '<', below)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Takes away entries below an index, with their personal values, and keeps their leaves as tiles. The owner of the tables
 * alone can: the triggers are put aside in the same transaction, in which whoever calls this must say so in the log.
 */
export async function pruneEntries(tx: Tx, dialect: Dialect, below: number): Promise<void> {
  if (dialect === 'postgres') {
    await sql`set local statement_timeout = 0`.execute(tx)
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
  }
  await moveLeaves(tx, below)
  for (const table of ['audit_detail', 'audit_entry'] as const) {
    const guard = await putAside(tx, dialect, table)
    await tx.deleteFrom(table).where('idx', '<', below).execute()
    await guard()
  }
}

async function moveLeaves(tx: Tx, below: number): Promise<void> {
  for (let from = (await firstKept(tx))?.idx ?? below; from < below; ) {
    const rows = await tx
      .selectFrom('audit_entry')
      .select('leaf')
      .where('idx', '>=', from)
      .where('idx', '<', below)
      .orderBy('idx')
      .limit(LEAVES_A_TILE)
      .execute()
    if (rows.length === 0) return
    const leaves = Buffer.concat(rows.map(({ leaf }) => leaf))
    await tx.insertInto('audit_tile').values({ first: from, leaves }).execute()
    from += rows.length
  }
}

/** @returns puts the guards back as they were */
async function putAside(
  tx: Tx,
  dialect: Dialect,
  table: 'audit_entry' | 'audit_detail',
): Promise<() => Promise<void>> {
  if (dialect === 'postgres') {
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx)
    return async () => {
      await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx)
    }
  }
  for (const kind of ['no_delete', 'no_update'])
    await sql`drop trigger ${sql.id(`${table}_${kind}`)}`.execute(tx)
  return () => guardAgain(tx, dialect, table)
}
