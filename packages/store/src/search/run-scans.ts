import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { portions } from './bulk.ts'
import { engineOf } from './engine-of.ts'
import { KEPT } from './keep-plans.ts'
import { lateralQuery } from './lateral-query.ts'
import { type Met, MOST_ROWS, type Scan } from './scan.ts'
import type { SearchDialect } from './search-schema.ts'
import { unionQuery } from './union-query.ts'

/** Makes all walks, some to a statement, each at most `MOST_ROWS` rows (or its own `most`), in index order. */
export async function runScans(db: QueryExecutorProvider, scans: readonly Scan[]): Promise<Met[]> {
  const dialect = engineOf(db)
  const met: Met[] = []
  let first = 0
  for (const some of portions(scans, 40)) {
    const { rows } = await sql<Met>`${sql.raw(KEPT)} ${scansQuery(dialect, some)}`.execute(db)
    for (const row of firstRows(rows, some)) met.push({ ...row, scan: row.scan + first })
    first += some.length
  }
  return met
}

/** One `select` for some walks, as the engine reads it best. */
export function scansQuery(dialect: SearchDialect, scans: readonly Scan[]): RawBuilder<Met> {
  return dialect === 'postgres' ? lateralQuery(scans) : unionQuery(scans)
}

/** PostgreSQL limits each key and term by itself; cut to what one limit over the whole walk would have left. */
function firstRows(rows: readonly Met[], scans: readonly Scan[]): Met[] {
  return scans.flatMap((scan, i) => {
    const own = rows.filter((row) => row.scan === i)
    const most = scan.most ?? MOST_ROWS
    return own.length <= most ? own : own.sort(byIndex).slice(0, most)
  })
}

function byIndex(a: Met, b: Met): number {
  return (
    byBytes(a.key, b.key) ||
    byBytes(a.term, b.term) ||
    byBytes(a.other, b.other) ||
    a.dob - b.dob ||
    byBytes(a.patient, b.patient) ||
    byBytes(a.kind, b.kind)
  )
}

/** As both engines compare: UTF-8, byte by byte. */
function byBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))
}
