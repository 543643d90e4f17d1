import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { engineOf } from './search/engine-of.ts'
import { KEPT } from './search/keep-plans.ts'

type Walk<Row> = (value: RawBuilder<unknown>) => RawBuilder<Row>

/**
 * One limited walk in an index for each of some values, in one statement. PostgreSQL plans one walk for all of them, and
 * once: a `union all` took longer to plan than to run.
 * @param walk the walk for one value: a whole `select` with its own order and limit
 */
export async function walkEach<Row>(
  db: QueryExecutorProvider,
  values: readonly string[],
  walk: Walk<Row>,
): Promise<Row[]> {
  if (values.length === 0) return []
  const { rows } = await sql<Row>`${sql.raw(KEPT)} ${walksOf(db, values, walk)}`.execute(db)
  return rows
}

/** The same as a `select`, to stand beside others; for one value at least. */
export const walksOf = <Row>(
  db: QueryExecutorProvider,
  values: readonly string[],
  walk: Walk<Row>,
): RawBuilder<Row> =>
  engineOf(db) === 'postgres'
    ? sql<Row>`select walked.* from unnest(${[...values]}::text[]) as each_of(value)
        cross join lateral (${walk(sql.ref('each_of.value'))}) as walked`
    : sql<Row>`${sql.join(
        values.map((value) => sql`select * from (${walk(sql`${value}`)})`),
        sql` union all `,
      )}`
