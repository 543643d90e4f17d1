/** One portion says little of the next: at most twice as many at once. */
const MOST_GROWTH = 2

/**
 * How many the next transaction takes, by what the last one took.
 * @param last how many it may have held, as this function said
 * @param done how many it held
 * @param took ms
 * @param hold ms that a transaction may hold the writers (search.md, Import)
 */
export function portionSize(
  { last, done, took, hold }: { last: number; done: number; took: number; hold: number },
  { fewest, most }: { fewest: number; most: number },
): number {
  const fitting = Math.round((done * hold) / Math.max(1, took))
  return Math.min(most, last * MOST_GROWTH, Math.max(fewest, fitting))
}
