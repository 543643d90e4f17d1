import { compareFields, type FieldBits, HOME_PARTS, type Prepared, prepare } from '@portal-desk/matching'
import type { KnownRow } from './known-row.ts'

/** What the layout holds; all else is chosen (`chosen-bits.ts`). */
const PLAIN = ['surname', 'given-name', 'birth-date'] as const
type Fitted = (typeof PLAIN)[number] | (typeof HOME_PARTS)[number]

/** How often one level of agreement was met, among pairs of one person and among pairs of two. */
export interface FittedLevel {
  field: Fitted
  level: string
  /** Pairs of one person that agree so far. */
  pairs: number
  m: number
  u: number
  /** log2 of m over u, to a tenth. */
  bits: number
}

/** A level seen in fewer pairs of one person says more about this file than about people. */
const LEAST_PAIRS = 20
/** Enough pairs of two persons for four figures of u, taken evenly from all there are. */
const SAMPLE = 1_000_000

/**
 * Fits m and u of each field and level on rows whose persons are known: every pair of one person, and an even sample of
 * pairs of two persons. A field missing on a side counts on neither.
 */
export function fitBits(rows: readonly KnownRow[]): FittedLevel[] {
  const prepared = rows.map(({ record }) => prepare(record))
  const [one, two] = [new Counts(), new Counts()]
  const step = Math.max(1, Math.floor((rows.length * (rows.length - 1)) / 2 / SAMPLE))
  let turn = 0
  for (const [i, a] of prepared.entries()) {
    for (let j = 0; j < i; j++) {
      const b = prepared[j]
      if (b === undefined) continue
      if (rows[i]?.person === rows[j]?.person) one.add(a, b)
      else if (turn++ % step === 0) two.add(a, b)
    }
  }
  return [...PLAIN, ...HOME_PARTS].flatMap((field) =>
    one.levelsOf(field).flatMap((level) => {
      const pairs = one.of(field, level)
      if (pairs < LEAST_PAIRS) return []
      const [m, u] = [one.share(field, level), two.share(field, level)]
      return [{ field, level, pairs, m, u, bits: Math.round(bitsFor(level, m / u) * 10) / 10 }]
    }),
  )
}

/** A swap is one event that two rows show: each has half of what it says. */
const bitsFor = (level: string, ratio: number): number => Math.log2(ratio) / (level === 'swapped' ? 2 : 1)

/** The fitted levels as the table that the product ships. */
export function bitsOf(levels: readonly FittedLevel[]): FieldBits {
  const bits: Partial<Record<Fitted, Record<string, number>>> = {}
  for (const { field, level, bits: value } of levels) bits[field] = { ...bits[field], [level]: value }
  return bits
}

class Counts {
  readonly #counts = new Map<Fitted, Map<string, number>>()

  add(a: Prepared, b: Prepared): void {
    const agreement = compareFields(a, b)
    for (const field of PLAIN) this.#count(field, agreement[field])
    for (const part of HOME_PARTS) this.#count(part, agreement.home[part])
  }

  levelsOf(field: Fitted): string[] {
    return [...(this.#counts.get(field)?.keys() ?? [])].sort()
  }

  of(field: Fitted, level: string): number {
    return this.#counts.get(field)?.get(level) ?? 0
  }

  /** Half a pair is added to each level, so that one never met among a million has a weight and not an infinite one. */
  share(field: Fitted, level: string): number {
    const all = [...(this.#counts.get(field)?.values() ?? [])].reduce((sum, count) => sum + count, 0)
    return (this.of(field, level) + 0.5) / all
  }

  #count(field: Fitted, level: string): void {
    if (level === 'only-one-side' || level === 'both-missing') return
    const counts = this.#counts.get(field) ?? new Map<string, number>()
    counts.set(level, (counts.get(level) ?? 0) + 1)
    this.#counts.set(field, counts)
  }
}
