import type { Duration } from '../shared/instant.ts'

/** The middle of some lengths of time, and between which two half of them lie, ms. */
export type Spread = { median: Duration; low: Duration; high: Duration; count: number }

/** Of fewer than this the middle says nothing. */
export const LEAST_FOR_SPREAD = 5

/** The value below which a part of the sorted lengths lies, between two of them where it falls there. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part
  const low = sorted[Math.floor(place)] ?? 0
  const high = sorted[Math.ceil(place)] ?? low
  return Math.round(low + (high - low) * (place - Math.floor(place)))
}

/** Undefined where there are fewer than are asked for. */
export function spreadOf(lengths: readonly Duration[], least = 1): Spread | undefined {
  if (lengths.length < least) return undefined
  const sorted = [...lengths].sort((a, b) => a - b)
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    count: sorted.length,
  }
}
