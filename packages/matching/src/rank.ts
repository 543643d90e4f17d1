import { editDistance, errorsAllowed } from './deletions.ts'
import { areNicknames } from './nicknames.ts'
import type { SearchKey } from './search-keys.ts'

/** A row the index gave back. */
export interface Candidate extends SearchKey {
  patient: string
}

/** How much worse than an exact match one word may be: the beginning of a name, a nickname, a near name, none at all. */
export const PENALTY = { exact: 0, prefix: 1, nickname: 2, near: 4, missing: 8, former: 2 } as const

/** What is forgiven: nothing but beginnings and nicknames, or typing errors and one missing word of three as well. */
export interface Leniency {
  near: boolean
  mayMiss: boolean
}

/**
 * How well a row's names meet the typed words: 0 is exact, more is worse, undefined is not at all. Each typed word takes
 * one word of the row, the best pairs first, so that the order of words does not matter.
 */
export function namePenalty(typed: readonly string[], row: SearchKey, allow: Leniency): number | undefined {
  const filed = namesIn(row)
  const left = new Set(filed.keys())
  const open = new Set(typed.keys())
  let penalty = row.kind === 'f' && typed.length > 0 ? PENALTY.former : 0
  const pairs = typed
    .flatMap((word, i) => filed.map((name, j) => ({ i, j, cost: wordPenalty(word, name, allow.near) })))
    .filter((pair) => pair.cost < PENALTY.missing)
    .sort((a, b) => a.cost - b.cost)
  for (const { i, j, cost } of pairs) {
    if (!open.has(i) || !left.has(j)) continue
    open.delete(i)
    left.delete(j)
    penalty += cost
  }
  if (open.size > 0 && !(allow.mayMiss && open.size === 1 && typed.length >= 3)) return undefined
  return penalty + open.size * PENALTY.missing
}

/** How well one typed word meets one filed word; `PENALTY.missing` where it does not. */
export function wordPenalty(typed: string, filed: string, near: boolean): number {
  if (typed === filed) return PENALTY.exact
  if (filed.startsWith(typed)) return PENALTY.prefix
  if (areNicknames(typed, filed)) return PENALTY.nickname
  if (!near || typed.length < 3) return PENALTY.missing
  const errors = editDistance(typed, filed, errorsAllowed(typed))
  if (errors > errorsAllowed(typed)) return PENALTY.missing
  // The first letter is the one hardly ever mistyped.
  return PENALTY.near + errors - 1 + (typed[0] === filed[0] ? 0 : 1)
}

function namesIn({ key, term, other }: SearchKey): string[] {
  const words = [...(key.startsWith('y') ? [term] : []), ...other.split(' ')]
  return words.filter((word) => word !== '')
}
