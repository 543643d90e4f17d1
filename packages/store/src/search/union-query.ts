import { type RawBuilder, sql } from 'kysely'
import { oneOf } from './list-of.ts'
import { type Met, MOST_ROWS, type Scan } from './scan.ts'

/** The walks for SQLite: one arm each, one behind the other. */
export function unionQuery(scans: readonly Scan[]): RawBuilder<Met> {
  return sql<Met>`${sql.join(scans.map(arm), sql` union all `)}`
}

function arm(scan: Scan, number: number): RawBuilder<unknown> {
  const where = [oneOf('sqlite', 'key', scan.keys)]
  if (scan.terms) where.push(oneOf('sqlite', 'term', scan.terms))
  if (scan.term) where.push(sql`term >= ${scan.term[0]} and term < ${scan.term[1]}`)
  if (scan.other) where.push(sql`other >= ${scan.other[0]} and other < ${scan.other[1]}`)
  if (scan.others) where.push(oneOf('sqlite', 'other', scan.others))
  if (scan.dobs) where.push(sql`dob in (${sql.join(scan.dobs)})`)
  else if (scan.dob) where.push(sql`dob >= ${scan.dob[0]} and dob <= ${scan.dob[1]}`)
  return sql`select * from (select ${sql.lit(number)} as scan, key, term, other, dob, patient, kind, rest from search_key
    where ${sql.join(where, sql` and `)} order by key, term, other, dob, patient, kind limit ${scan.most ?? MOST_ROWS})`
}
