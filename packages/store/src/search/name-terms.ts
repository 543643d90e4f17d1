import { deletionsOf } from '@portal-desk/matching'
import { type QueryExecutorProvider, sql } from 'kysely'
import { bulkRows, portions } from './bulk.ts'
import type { SearchDialect } from './search-schema.ts'

const TERM = [
  { name: 'term', type: 'text' },
  { name: 'n', type: 'int' },
] as const
const DEL = [
  { name: 'del', type: 'text' },
  { name: 'term', type: 'text' },
] as const

/** Shorter words are near to everything, longer ones are no names; neither is proposed for a typing error. */
export function isProposed(term: string): boolean {
  const letters = [...term].length
  return letters >= 3 && letters <= 24
}

/**
 * Counts names up and down; a name that is new gets its deletions, one that nobody bears any more loses them.
 * @param changes term → by how many patients more or less; zero is left out
 */
export async function changeNameTerms(
  tx: QueryExecutorProvider,
  dialect: SearchDialect,
  changes: ReadonlyMap<string, number>,
): Promise<void> {
  // One order for all writers: two imports that count the same names up must not wait for each other in a circle.
  const rows = [...changes].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const some of portions(rows, 5_000)) {
    const { rows: known } = await sql<{ term: string }>`select t.term from ${bulkRows(dialect, TERM, some)}
      join name_term t on t.term = v.term`.execute(tx)
    const old = new Set(known.map(({ term }) => term))
    await sql`insert into name_term (term, n) select v.term, v.n from ${bulkRows(dialect, TERM, some)}
      where true on conflict (term) do update set n = name_term.n + excluded.n`.execute(tx)
    const born = some.filter(([term, n]) => n > 0 && !old.has(term)).map(([term]) => term)
    for (const dels of portions(born.flatMap(delRows), 10_000)) {
      await sql`insert into name_del (del, term) select v.del, v.term from ${bulkRows(dialect, DEL, dels)}
        where true on conflict do nothing`.execute(tx)
    }
    if (some.some(([, n]) => n < 0)) await forget(tx, dialect, some)
  }
}

async function forget(
  tx: QueryExecutorProvider,
  dialect: SearchDialect,
  some: readonly (readonly [string, number])[],
): Promise<void> {
  const { rows: gone } = await sql<{ term: string }>`delete from name_term where n <= 0 and term in
    (select v.term from ${bulkRows(dialect, TERM, some)}) returning term`.execute(tx)
  for (const dels of portions(gone.map(({ term }) => term).flatMap(delRows), 10_000)) {
    await sql`delete from name_del where (del, term) in
      (select v.del, v.term from ${bulkRows(dialect, DEL, dels)})`.execute(tx)
  }
}

function delRows(term: string): [string, string][] {
  return isProposed(term) ? deletionsOf(term).map((del) => [del, term]) : []
}
