import { type RawBuilder, sql } from 'kysely'
import { type Met, MOST_ROWS, type Range, type Scan } from './scan.ts'

/** Below and above every word. */
const EVERYTHING: Range = ['', '\u{10ffff}']
const EVER = [0, 99_999_999] as const

/**
 * The walks for PostgreSQL: one row of arrays for each step, joined to a limited walk each. One plan serves any number of
 * walks; a `union all` of them took four times as long to plan as to run. Steps to one exact term are kept apart from
 * steps along a range of terms, because only behind an equality does the index go straight to the other word: within a
 * range it reads a whole postcode to find one family.
 */
export function lateralQuery(scans: readonly Scan[]): RawBuilder<Met> {
  const steps = scans.flatMap(stepsOf)
  const exact = steps.filter((step) => step.to === undefined)
  const ranges = steps.filter((step) => step.to !== undefined)
  const arms = [
    ...(exact.length > 0 ? [walks(exact, sql`term = s.term_from`)] : []),
    ...(ranges.length > 0 ? [walks(ranges, sql`term >= s.term_from and term < s.term_to`)] : []),
  ]
  return sql<Met>`${sql.join(arms, sql` union all `)}`
}

function walks(steps: readonly Step[], onTerm: RawBuilder<unknown>): RawBuilder<unknown> {
  const column = <K extends keyof Step>(name: K): Step[K][] => steps.map((step) => step[name])
  return sql`select s.scan, k.key, k.term, k.other, k.dob, k.patient, k.kind
    from unnest(${column('scan')}::int[], ${column('key')}::text[], ${column('from')}::text[], ${column('to')}::text[],
      ${column('otherFrom')}::text[], ${column('otherTo')}::text[], ${column('beside')}::text[],
      ${column('bornFrom')}::int[], ${column('bornTo')}::int[], ${column('dobs')}::text[], ${column('most')}::int[])
      as s(scan, key, term_from, term_to, other_from, other_to, beside, born_from, born_to, dobs, most)
    cross join lateral (select key, term, other, dob, patient, kind from search_key
      where search_key.key = s.key and ${onTerm} and other >= s.other_from and other < s.other_to
        and strpos(' ' || other, s.beside) > 0
        and dob >= s.born_from and dob <= s.born_to
        and (s.dobs = '' or dob = any(string_to_array(s.dobs, ' ')::int[]))
      order by key, term, other, dob, patient, kind limit s.most) as k`
}

interface Step {
  scan: number
  key: string
  from: string
  /** Missing where `from` is the one term. */
  to: string | undefined
  otherFrom: string
  otherTo: string
  /** A space and how one of the other words begins; empty for any. */
  beside: string
  bornFrom: number
  bornTo: number
  dobs: string
  most: number
}

function stepsOf(scan: Scan, number: number): Step[] {
  const [bornFrom, bornTo] = scan.dobs ? [Math.min(...scan.dobs), Math.max(...scan.dobs)] : (scan.dob ?? EVER)
  const { key, terms, others, beside } = scan
  const same = {
    scan: number,
    key,
    beside: beside === undefined ? '' : ` ${beside}`,
    bornFrom,
    bornTo,
    dobs: (scan.dobs ?? []).join(' '),
    most: scan.most ?? MOST_ROWS,
  }
  const ranges = others?.map(beginningWithWord) ?? [scan.other ?? EVERYTHING]
  return ranges.flatMap(([otherFrom, otherTo]): Step[] => {
    const step = { ...same, otherFrom, otherTo }
    const [from, to] = scan.term ?? EVERYTHING
    return terms?.map((term) => ({ ...step, from: term, to: undefined })) ?? [{ ...step, from, to }]
  })
}

/** What follows a whole word is a space, and no word holds a sign that comes before `!`. */
function beginningWithWord(word: string): Range {
  return [word, `${word}!`]
}
