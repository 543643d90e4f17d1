import { type RawBuilder, sql } from 'kysely'
import type { SearchDialect } from './search-schema.ts'

export type Cell = string | number | null

/** One column of rows that travel to the database in one parameter. */
export interface BulkColumn {
  name: string
  type: 'text' | 'int' | 'bigint'
}

/** The types of PostgreSQL that hold a column. */
const LISTS = { text: sql.raw('text[]'), int: sql.raw('int[]'), bigint: sql.raw('bigint[]') }

/**
 * Rows as a table expression `v(…)`: one parameter in all on SQLite, one a column on PostgreSQL, so that the statement's
 * text stays the same for any number of rows.
 */
export function bulkRows(
  dialect: SearchDialect,
  columns: readonly BulkColumn[],
  rows: readonly (readonly Cell[])[],
): RawBuilder<unknown> {
  if (dialect === 'sqlite') {
    const cells = columns.map(({ name }, i) => sql`value ->> ${sql.lit(i)} as ${sql.id(name)}`)
    return sql`(select ${sql.join(cells)} from json_each(${JSON.stringify(rows)})) as v`
  }
  const arrays = columns.map(({ type }, i) => {
    const column = rows.map((row) => row[i])
    return sql`${column}::${LISTS[type]}`
  })
  return sql`unnest(${sql.join(arrays)}) as v(${sql.join(columns.map(({ name }) => sql.id(name)))})`
}

/** Parts of a list small enough for one statement. */
export function* portions<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size)
}
