import type { Db } from '@portal-desk/store'
import { CompiledQuery, sql } from 'kysely'
import { smallTables } from '../../../../packages/store/src/small-tables.fixture.ts'

/** How SQLite goes about a statement, a line a step. */
export async function sqlitePlan(db: Db, query: CompiledQuery): Promise<string[]> {
  const { rows } = await db.executeQuery<{ id: number; parent: number; detail: string }>(
    CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]),
  )
  const depths = new Map<number, number>()
  return rows.map(({ id, parent, detail }) => {
    const depth = depths.get(parent) ?? 0
    depths.set(id, depth + 1)
    return '  '.repeat(depth) + detail
  })
}

type Step = { 'Node Type': string; 'Relation Name'?: string; Plans?: Step[] }
const stepsOf = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)]

/** So many rows make PostgreSQL prefer an index to a walk where it has one. */
const MANY = 1_000

/** The tables that hold so many, as PostgreSQL counts them now. */
export async function filledTables(db: Db): Promise<ReadonlySet<string>> {
  await sql`analyze`.execute(db)
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and reltuples >= ${MANY}`.execute(db)
  return new Set(rows.map(({ name }) => name))
}

/**
 * Each table that PostgreSQL would read from end to end and that grows with the directory. A table that holds only a few
 * rows in a test is always read whole; of such a one it is asked what would happen if that were forbidden.
 */
export async function postgresWalks(
  db: Db,
  query: CompiledQuery,
  filled: ReadonlySet<string>,
): Promise<string[]> {
  return db.connection().execute(async (one) => {
    const freely = await wholeTables(one, query)
    await sql`set enable_seqscan = off`.execute(one)
    const forced = await wholeTables(one, query)
    await sql`reset enable_seqscan`.execute(one)
    const walked = [
      ...freely.filter((table) => filled.has(table)),
      ...forced.filter((table) => !filled.has(table)),
    ]
    return walked.filter((table) => !smallTables.includes(table))
  })
}

async function wholeTables(db: Db, query: CompiledQuery): Promise<string[]> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': { Plan: Step }[] }>(
    CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters]),
  )
  return rows
    .flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => stepsOf(Plan)))
    .flatMap((step) => (step['Node Type'] === 'Seq Scan' ? (step['Relation Name'] ?? []) : []))
}
