import type { Candidate, KeyKind } from '@portal-desk/matching'
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { portions } from './bulk.ts'
import type { Scan } from './scan.ts'

/** Rows one walk may bring back; the index begins with the exact surname, so the end is what can be spared. */
export const MOST_ROWS = 200
const MOST_SCANS = 60

/** A row and the number of the walk that met it. */
export interface Met extends Candidate {
  scan: number
}

/** Makes all walks, sixty to a statement, each at most `MOST_ROWS` rows (or its own `most`), in index order. */
export async function runScans(db: QueryExecutorProvider, scans: readonly Scan[]): Promise<Met[]> {
  const met: Met[] = []
  let first = 0
  for (const some of portions(scans, MOST_SCANS)) {
    const { rows } = await scansQuery(some, first).execute(db)
    for (const row of rows) met.push(row)
    first += some.length
  }
  return met
}

/** The statement alone, so that a test can ask the engine how it goes about it. */
export function scansQuery(scans: readonly Scan[], first = 0): RawBuilder<Met> {
  const arms = scans.map((scan, i) => arm(scan, first + i))
  return sql<Met>`${sql.join(arms, sql` union all `)}`
}

function arm(scan: Scan, number: number): RawBuilder<{ kind: KeyKind }> {
  const where = [oneOf('key', scan.keys)]
  if (scan.terms) where.push(oneOf('term', scan.terms))
  if (scan.term) where.push(sql`term >= ${scan.term[0]} and term < ${scan.term[1]}`)
  if (scan.other) where.push(sql`other >= ${scan.other[0]} and other < ${scan.other[1]}`)
  if (scan.others) where.push(oneOf('other', scan.others))
  if (scan.dob) where.push(sql`dob >= ${scan.dob[0]} and dob <= ${scan.dob[1]}`)
  return sql`select * from (select ${sql.lit(number)} as scan, key, term, other, dob, patient, kind, rest from search_key
    where ${sql.join(where, sql` and `)} order by key, term, other, dob, patient, kind limit ${sql.lit(scan.most ?? MOST_ROWS)}) as s`
}

function oneOf(column: 'key' | 'term' | 'other', values: readonly string[]): RawBuilder<unknown> {
  const [only] = values
  if (values.length === 1 && only !== undefined) return sql`${sql.id(column)} = ${only}`
  return sql`${sql.id(column)} in (${sql.join(values)})`
}
