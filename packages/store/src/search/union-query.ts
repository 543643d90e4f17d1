import { type RawBuilder, sql } from 'kysely'
import { oneOf } from './list-of.ts'
import { type Met, MOST_ROWS, type Scan } from './scan.ts'

/** The walks for SQLite: one arm each, one behind the other. */
export function unionQuery(scans: readonly Scan[]): RawBuilder<Met> {
  return sql<Met>`${sql.join(scans.map(arm), sql` union all `)}`
}

function arm(scan: Scan, number: number): RawBuilder<unknown> {
  const where = [sql`search_key.key = ${scan.key}`]
  if (scan.terms) where.push(oneOf('sqlite', 'term', scan.terms))
  if (scan.term) where.push(sql`term >= ${scan.term[0]} and term < ${scan.term[1]}`)
  if (scan.other) where.push(sql`other >= ${scan.other[0]} and other < ${scan.other[1]}`)
  // What follows a whole word is a space, and no word holds a sign that comes before `!`.
  if (scan.others) where.push(sql`other >= begun.value and other < begun.value || '!'`)
  if (scan.dobs) where.push(sql`dob in (${sql.join(scan.dobs)})`)
  else if (scan.dob) where.push(sql`dob >= ${scan.dob[0]} and dob <= ${scan.dob[1]}`)
  if (scan.beside) where.push(sql`instr(' ' || other, ${` ${scan.beside}`}) > 0`)
  const each = scan.others ? sql`json_each(${JSON.stringify(scan.others)}) as begun cross join ` : sql``
  return sql`select * from (select ${sql.lit(number)} as scan, search_key.key, term, other, dob, patient, kind
    from ${each}search_key where ${sql.join(where, sql` and `)}
    order by search_key.key, term, other, dob, patient, kind limit ${scan.most ?? MOST_ROWS})`
}
