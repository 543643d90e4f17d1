import { type RawBuilder, sql } from 'kysely'
import type { Dialect, Store, Tx } from '../dialect.ts'
import { StoreRefused } from '../store-refused.ts'
import { isOurs, type SnapshotCell, type SnapshotTable } from './snapshot.ts'

/** Both engines take more; the text of a statement stays short. */
const CELLS_AT_ONCE = 8_000

/** Tables to be filled in any order, in a transaction that made them: who points to whom is checked at its end. */
export type Loading = {
  /** @throws StoreRefused for a table or column that the schema does not have */
  into: (table: SnapshotTable) => Promise<(rows: readonly SnapshotCell[][]) => Promise<void>>
  /** @throws StoreRefused, or the driver's error, where a row points to one that is not there */
  finish: () => Promise<void>
}

type Catalogue = Map<string, Set<string>>

/** The tables of a database with their columns. */
export async function catalogueOf(tx: Tx, dialect: Dialect): Promise<Catalogue> {
  const { rows } = await (dialect === 'sqlite'
    ? sql<{ name: string; column: string }>`
        select t.name as name, c.name as "column" from sqlite_schema t, pragma_table_info(t.name) c
        where t.type = 'table'`
    : sql<{ name: string; column: string }>`
        select c.table_name as name, c.column_name as "column" from information_schema.columns c
        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'`
  ).execute(tx)
  const known: Catalogue = new Map()
  for (const { name, column } of rows.filter((row) => isOurs(row.name))) {
    const columns = known.get(name) ?? new Set()
    known.set(name, columns.add(column))
  }
  return known
}

/** Begins to fill the tables of a database that nothing was done in. */
export async function beginLoading(tx: Tx, dialect: Dialect): Promise<Loading> {
  const known = await catalogueOf(tx, dialect)
  const giveBack = await deferPointers(tx, dialect)
  return {
    async into({ name, columns }) {
      const strange = known.has(name) ? columns.find((column) => !known.get(name)?.has(column)) : name
      if (strange !== undefined)
        throw new StoreRefused(`The schema of this version has no place for ${name} ${strange}.`)
      if (name === 'audit_seq') return (rows) => setCounter(tx, columns, rows)
      // What a migration put there is in the backup as it became; the log's own tables begin empty.
      if (!name.startsWith('audit_')) await sql`delete from ${sql.table(name)}`.execute(tx)
      const names = sql.join(columns.map((column) => sql.id(column)))
      const most = Math.max(1, Math.floor(CELLS_AT_ONCE / columns.length))
      return async (rows) => {
        for (let from = 0; from < rows.length; from += most) {
          const values = rows.slice(from, from + most).map((cells) => sql`(${sql.join(cells)})`)
          await sql`insert into ${sql.table(name)} (${names}) values ${sql.join(values)}`.execute(tx)
        }
      }
    },
    finish: giveBack,
  }
}

/** The counter of the log stands there from the beginning and only ever goes forward. */
async function setCounter(tx: Tx, columns: string[], rows: readonly SnapshotCell[][]): Promise<void> {
  const next = rows[0]?.[columns.indexOf('next')]
  await tx
    .updateTable('audit_seq')
    .set({ next: Number(next) })
    .where('id', '=', 1)
    .execute()
}

/**
 * To be called before the transaction, on a store that is opened for nothing else: SQLite would look through all tables
 * that point to a row whenever one is written, and is told to look once, at the end.
 */
export async function withoutPointers({ dialect, write }: Store): Promise<void> {
  if (dialect === 'sqlite') await sql`pragma foreign_keys = off`.execute(write)
}

/** @returns has all pointers checked, and from then on each when it is written */
async function deferPointers(tx: Tx, dialect: Dialect): Promise<() => Promise<void>> {
  if (dialect === 'sqlite') {
    return async () => {
      const { rows } = await sql`pragma foreign_key_check`.execute(tx)
      if (rows.length > 0) throw new StoreRefused('Rows of this backup point to rows that are not in it.')
    }
  }
  const { rows } = await sql<{ name: string; constraint: string }>`
    select c.relname as name, k.conname as "constraint" from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.connamespace = current_schema()::regnamespace`.execute(tx)
  const alter = async (how: RawBuilder<unknown>): Promise<void> => {
    for (const { name, constraint } of rows)
      await sql`alter table ${sql.table(name)} alter constraint ${sql.id(constraint)} ${how}`.execute(tx)
  }
  await alter(sql`deferrable initially deferred`)
  return async () => {
    await sql`set constraints all immediate`.execute(tx)
    await alter(sql`not deferrable`)
  }
}
