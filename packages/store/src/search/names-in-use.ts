import { deletionsOf, editDistance, errorsAllowed } from '@portal-desk/matching'
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { engineOf } from './engine-of.ts'
import { KEPT } from './keep-plans.ts'
import { oneOf } from './list-of.ts'
import { isProposed } from './name-terms.ts'
import type { NameTermRow, SearchDialect } from './search-schema.ts'

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
  const proposed = words.filter(isProposed)
  if (proposed.length + asked.length === 0) return { near: () => [], isName: () => false }
  const { rows } = await termsQuery(dialect, proposed.map(deletionsOf), asked).execute(db)
  const lists = new Map(rows.map(({ list, terms }) => [list, (terms ?? '').split(' ')]))
  const near = new Map<string, string[]>()
  for (const [i, word] of proposed.entries()) {
    near.set(word, await best(db, dialect, nearest(word, lists.get(i) ?? [])))
  }
  const known = new Set(lists.get(ASKED))
  return { near: (word) => near.get(word) ?? [], isName: (word) => known.has(word) }
}

/** Number of the list of those asked for; the others are numbered as the words. */
const ASKED = -1

interface Terms {
  list: number
  /** With spaces between; a term may stand in it several times. */
  terms: string | null
}

/** One row a list: hundreds of names in one text cost a fraction of as many rows. */
function termsQuery(
  dialect: SearchDialect,
  dels: readonly (readonly string[])[],
  asked: readonly string[],
): RawBuilder<Terms> {
  if (dialect === 'postgres') {
    const steps = dels.flatMap((list, i) => list.map((del) => [i, del] as const))
    return sql<Terms>`${sql.raw(KEPT)} select s.list, string_agg(d.term, ' ') as terms
      from unnest(${steps.map(([i]) => i)}::int[], ${steps.map(([, del]) => del)}::text[]) as s(list, del)
      cross join lateral (select term from name_del where name_del.del = s.del offset 0) as d group by s.list
      union all select ${sql.lit(ASKED)}, string_agg(term, ' ') from name_term where term = any(${asked}::text[])`
  }
  const arms = dels.map(
    (list, i) => sql`select ${sql.lit(i)} as list, group_concat(d.term, ' ') as terms
      from json_each(${JSON.stringify(list)}) as j cross join name_del d on d.del = j.value`,
  )
  arms.push(sql`select ${sql.lit(ASKED)} as list, group_concat(term, ' ') as terms from name_term
    where ${oneOf(dialect, 'term', asked)}`)
  return sql<Terms>`${sql.join(arms, sql` union all `)}`
}

interface Near {
  term: string
  errors: number
  otherLetter: number
}

/** Fewer errors first, then the same first letter, which is the one hardly ever mistyped. */
function nearest(word: string, terms: readonly string[]): Near[] {
  const most = errorsAllowed(word)
  return [...new Set(terms)]
    .filter((term) => term !== word)
    .map((term) => ({
      term,
      errors: editDistance(word, term, most),
      otherLetter: term[0] === word[0] ? 0 : 1,
    }))
    .filter(({ errors }) => errors <= most)
    .sort(byNearness)
}

function byNearness(a: Near, b: Near): number {
  return a.errors - b.errors || a.otherLetter - b.otherLetter
}

/** The names to look up; only where there are too many is it asked how many bear them. */
async function best(db: QueryExecutorProvider, dialect: SearchDialect, near: Near[]): Promise<string[]> {
  const terms = near.map(({ term }) => term)
  if (terms.length <= MOST_NEAR) return terms
  const { rows } = await countQuery(dialect, terms).execute(db)
  const bearers = new Map(rows.map(({ term, n }) => [term, n]))
  const count = ({ term }: Near): number => bearers.get(term) ?? 0
  return near
    .sort((a, b) => byNearness(a, b) || count(b) - count(a) || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ term }) => term)
}

/** For PostgreSQL each term by itself: of fifty at once it thinks that reading the whole table is cheaper. */
function countQuery(dialect: SearchDialect, terms: readonly string[]): RawBuilder<NameTermRow> {
  if (dialect === 'sqlite')
    return sql<NameTermRow>`select term, n from name_term where ${oneOf(dialect, 'term', terms)}`
  return sql<NameTermRow>`${sql.raw(KEPT)} select t.term, t.n from unnest(${terms}::text[]) as w(term)
    cross join lateral (select term, n from name_term where name_term.term = w.term offset 0) as t`
}
