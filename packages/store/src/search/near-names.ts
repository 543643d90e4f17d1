import { deletionsOf, editDistance, errorsAllowed } from '@portal-desk/matching'
import { type QueryExecutorProvider, sql } from 'kysely'
import { engineOf } from './engine-of.ts'
import { oneOf } from './list-of.ts'
import { isProposed } from './name-terms.ts'

/** Near names of one word that are looked up; the nearest and commonest come first. */
const MOST_NEAR = 24

/**
 * Names in use that are one typing error away (two, in words above four letters), best first: fewer errors, same first
 * letter, more bearers. The cost follows the number of names, not of patients.
 */
export async function nearNames(
  db: QueryExecutorProvider,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  const asked = words.filter(isProposed)
  const dels = [...new Set(asked.flatMap(deletionsOf))]
  if (dels.length === 0) return new Map()
  const { rows } = await sql<{ term: string; n: number }>`select distinct t.term, t.n from name_del d
    join name_term t on t.term = d.term where ${oneOf(engineOf(db), 'd.del', dels)}`.execute(db)
  return new Map(asked.map((word) => [word, nearest(word, rows)]))
}

function nearest(word: string, rows: readonly { term: string; n: number }[]): string[] {
  const most = errorsAllowed(word)
  return rows
    .map(({ term, n }) => ({
      term,
      n,
      far: editDistance(word, term, most),
      other: term[0] === word[0] ? 0 : 1,
    }))
    .filter(({ term, far }) => far <= most && term !== word)
    .sort((a, b) => a.far - b.far || a.other - b.other || b.n - a.n || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ term }) => term)
}

/** Which of these words are names in use. */
export async function knownNames(db: QueryExecutorProvider, words: readonly string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const { rows } = await sql<{
    term: string
  }>`select term from name_term where ${oneOf(engineOf(db), 'term', words)}`.execute(db)
  return new Set(rows.map(({ term }) => term))
}
