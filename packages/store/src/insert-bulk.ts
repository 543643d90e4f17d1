import { type Insertable, sql } from 'kysely'
import type { Dialect, Tx } from './dialect.ts'
import type { Database } from './schema.ts'
import { type BulkColumn, bulkRows, type Cell, portions } from './search/bulk.ts'

/** The columns that are written, and their types. */
export type ColumnTypes<T extends keyof Database> = {
  [C in keyof Insertable<Database[T]> & string]?: BulkColumn['type']
}

const ROWS_AT_ONCE = 2_000

/**
 * Inserts many rows by statements whose text is the same for any number of them, so that they are prepared once.
 * Columns that `types` does not name take their defaults.
 */
export async function insertBulk<T extends keyof Database & string>(
  tx: Tx,
  dialect: Dialect,
  table: T,
  types: ColumnTypes<T>,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  const columns = columnsOf(types)
  const names = sql.join(columns.map(({ name }) => sql.id(name)))
  for (const some of portions(rows, ROWS_AT_ONCE))
    await sql`insert into ${sql.table(table)} (${names}) select ${names}
      from ${bulkRows(dialect, columns, cellsOf(columns, some))}`.execute(tx)
}

/** The columns in their order, as `bulkRows` wants them. */
export const columnsOf = (types: Readonly<Record<string, BulkColumn['type'] | undefined>>): BulkColumn[] =>
  Object.entries(types).flatMap(([name, type]) => (type ? [{ name, type }] : []))

/** What of each row stands in these columns. */
export const cellsOf = (columns: readonly BulkColumn[], rows: readonly object[]): Cell[][] =>
  rows.map((row) => columns.map(({ name }) => (row as Record<string, Cell | undefined>)[name] ?? null))
