import { type RawBuilder, sql } from 'kysely'
import type { Met } from './run-scans.ts'
import { MOST_ROWS, type Range, type Scan } from './scan.ts'

/** Below and above every word. */
const EVERYTHING: Range = ['', '\u{10ffff}']
const EVER = [0, 99_999_999] as const

/**
 * The walks for PostgreSQL: one row of arrays for each key and term, joined to a limited walk each. One plan serves any
 * number of walks; a `union all` of them took four times as long to plan as to run.
 */
export function lateralQuery(scans: readonly Scan[]): RawBuilder<Met> {
  const steps = scans.flatMap(stepsOf)
  const column = <K extends keyof Step>(name: K): Step[K][] => steps.map((step) => step[name])
  return sql<Met>`select s.scan, k.key, k.term, k.other, k.dob, k.patient, k.kind, k.rest
    from unnest(${column('scan')}::int[], ${column('key')}::text[], ${column('from')}::text[], ${column('to')}::text[],
      ${column('otherFrom')}::text[], ${column('otherTo')}::text[], ${column('others')}::text[],
      ${column('bornFrom')}::int[], ${column('bornTo')}::int[], ${column('dobs')}::text[], ${column('most')}::int[])
      as s(scan, key, term_from, term_to, other_from, other_to, others, born_from, born_to, dobs, most)
    cross join lateral (select key, term, other, dob, patient, kind, rest from search_key
      where search_key.key = s.key and term >= s.term_from and term < s.term_to
        and other >= s.other_from and other < s.other_to
        and (s.others = '' or other = any(string_to_array(s.others, ' ')))
        and dob >= s.born_from and dob <= s.born_to
        and (s.dobs = '' or dob = any(string_to_array(s.dobs, ' ')::int[]))
      order by key, term, other, dob, patient, kind limit s.most) as k`
}

interface Step {
  scan: number
  key: string
  from: string
  to: string
  otherFrom: string
  otherTo: string
  /** With spaces between, which no word has; empty for any. */
  others: string
  bornFrom: number
  bornTo: number
  dobs: string
  most: number
}

function stepsOf(scan: Scan, number: number): Step[] {
  const terms = scan.terms?.map(exactly) ?? [scan.term ?? EVERYTHING]
  const [otherFrom, otherTo] = scan.other ?? EVERYTHING
  const [bornFrom, bornTo] = scan.dobs ? [Math.min(...scan.dobs), Math.max(...scan.dobs)] : (scan.dob ?? EVER)
  return scan.keys.flatMap((key) =>
    terms.map(([from, to]) => ({
      scan: number,
      key,
      from,
      to,
      otherFrom,
      otherTo,
      others: (scan.others ?? []).join(' '),
      bornFrom,
      bornTo,
      dobs: (scan.dobs ?? []).join(' '),
      most: scan.most ?? MOST_ROWS,
    })),
  )
}

/** No term holds a sign below the space, so this range holds that one word. */
function exactly(word: string): Range {
  return [word, `${word}\u{1}`]
}
