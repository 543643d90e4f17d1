import { ASK, candidatePairs, type Model, prepare, scoreOf } from '@portal-desk/matching'
import type { KnownRow } from './known-row.ts'

/** How well pairs of rows of one person were found. */
export interface MatchingFigures {
  rows: number
  truePairs: number
  proposed: number
  /** Not a number where nothing was proposed. */
  precision: number
  /** Not a number where there is nothing to find. */
  recall: number
  f1: number
  /** The share of true pairs that was compared at all. */
  blockingRecall: number
  compared: number
  blockingMs: number
  comparingMs: number
}

/**
 * Proposes every pair on or above the line of review and counts against the truth.
 * @param other the second file of a link; pairs within one file are then neither proposed nor counted
 * @param model the shipped one unless a fit is being tried
 */
export function matchingFigures(
  rows: readonly KnownRow[],
  other: readonly KnownRow[] = [],
  model?: Model,
): MatchingFigures {
  const all = [...rows, ...other]
  const started = performance.now()
  const prepared = all.map(({ record }) => prepare(record))
  const linked = (a: number, b: number): boolean => other.length === 0 || a < rows.length !== b < rows.length
  const pairs = [...candidatePairs(prepared)].filter(([a, b]) => linked(a, b))
  const blocked = performance.now()
  const isTrue = ([a, b]: readonly [number, number]): boolean => all[a]?.person === all[b]?.person
  const proposed = pairs.filter(([a, b]) => {
    const [one, two] = [prepared[a], prepared[b]]
    return one !== undefined && two !== undefined && scoreOf(one, two, model) >= ASK * 10
  })
  const found = proposed.filter(isTrue).length
  const truePairs = other.length === 0 ? truthWithin(rows) : truthAcross(rows, other)
  return {
    rows: all.length,
    truePairs,
    proposed: proposed.length,
    precision: found / proposed.length,
    recall: found / truePairs,
    f1: (2 * found) / (proposed.length + truePairs),
    blockingRecall: pairs.filter(isTrue).length / truePairs,
    compared: pairs.length,
    blockingMs: blocked - started,
    comparingMs: performance.now() - blocked,
  }
}

const truthWithin = (rows: readonly KnownRow[]): number =>
  [...rowsByPerson(rows).values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)

function truthAcross(rows: readonly KnownRow[], other: readonly KnownRow[]): number {
  const others = rowsByPerson(other)
  return [...rowsByPerson(rows)].reduce((sum, [person, n]) => sum + n * (others.get(person) ?? 0), 0)
}

function rowsByPerson(rows: readonly KnownRow[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const { person } of rows) count.set(person, (count.get(person) ?? 0) + 1)
  return count
}
