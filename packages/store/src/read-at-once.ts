import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import { engineOf } from './search/engine-of.ts'
import { KEPT } from './search/keep-plans.ts'
import { together } from './together.ts'

/** A `select`, ready to be read; one that is written by hand has its rows beside what it answered. */
type Query = (Expression<unknown> & { execute: () => Promise<readonly object[]> }) | RawBuilder<object>
type Queries = Record<string, Query | undefined>
type RowsOf<Q> =
  Q extends RawBuilder<infer Row> ? Row[] : Q extends { execute: () => Promise<infer Rows> } ? Rows : never
type Rows<Q extends Queries> = { [K in keyof Q]: RowsOf<NonNullable<Q[K]>> }

/**
 * Reads the rows of several queries. PostgreSQL spends more on each statement than on reading a few rows, so that all go
 * in one there, as JSON: its shape stays the same when a table gets a column, and the plan may be kept. Not for columns
 * that JSON has no word for, as bytes. A query that is left out answers no rows.
 */
export async function readAtOnce<const Q extends Queries>(db: Db | Tx, queries: Q): Promise<Rows<Q>> {
  const none = Object.fromEntries(Object.keys(queries).map((name) => [name, []]))
  const named = Object.entries(queries).flatMap(([name, query]) => (query ? [[name, query] as const] : []))
  const found = named.length > 0 ? await rowsByName(db, named) : {}
  return { ...none, ...found } as Rows<Q>
}

async function rowsByName(db: Db | Tx, named: readonly (readonly [string, Query])[]): Promise<object> {
  if (engineOf(db) !== 'postgres') {
    const lists = await together(named.map(([, query]) => rowsOf(db, query)))
    return Object.fromEntries(named.map(([name], i) => [name, lists[i]]))
  }
  const lists = named.map(
    ([name, query]) =>
      sql`(select coalesce(json_agg(found), '[]') from (${query}) as found) as ${sql.id(name)}`,
  )
  const { rows } = await sql<object>`${sql.raw(KEPT)} select ${sql.join(lists)}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('A select without a table answers one row.')
  return row
}

const rowsOf = async (db: Db | Tx, query: Query): Promise<readonly object[]> =>
  'isRawBuilder' in query ? (await query.execute(db)).rows : query.execute()
