import { deletionsOf, editDistance, errorsAllowed } from '@portal-desk/matching'
import { type QueryExecutorProvider, sql } from 'kysely'
import { engineOf } from './engine-of.ts'
import { oneOf } from './list-of.ts'
import { isProposed } from './name-terms.ts'
import type { NameTermRow } from './search-schema.ts'

/** Near names of one word that are looked up; the nearest and commonest come first. */
const MOST_NEAR = 24

/** What the names in use say about the words typed. */
export interface NamesInUse {
  /** The near names of a word, best first: fewer errors, same first letter, more bearers. */
  near: (word: string) => readonly string[]
  isName: (word: string) => boolean
}

/**
 * Asks once for the names that are one typing error away (two, in words above four letters) and for those that are in
 * use as they stand. The cost follows the number of names, not of patients.
 * @param words that may be misspelt
 * @param asked that may be names
 */
export async function namesInUse(
  db: QueryExecutorProvider,
  words: readonly string[],
  asked: readonly string[],
): Promise<NamesInUse> {
  const dialect = engineOf(db)
  const dels = [...new Set(words.filter(isProposed).flatMap(deletionsOf))]
  if (dels.length + asked.length === 0) return { near: () => [], isName: () => false }
  const { rows } = await sql<NameTermRow>`select t.term, t.n from name_del d
    join name_term t on t.term = d.term where ${oneOf(dialect, 'd.del', dels)}
    union select term, n from name_term where ${oneOf(dialect, 'term', asked)}`.execute(db)
  const known = new Set(rows.map(({ term }) => term))
  const near = new Map(words.filter(isProposed).map((word) => [word, nearest(word, rows)]))
  return { near: (word) => near.get(word) ?? [], isName: (word) => known.has(word) }
}

function nearest(word: string, rows: readonly NameTermRow[]): string[] {
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
