import type { Finding } from './anomaly.ts'

/** A finding that is known already, under the same rule and about the same. */
export type Known = Pick<Finding, 'found'> & { settled: boolean }

/**
 * What a finding adds to what is known: it is new, there is more of it than when it was last looked at, or nothing. What
 * was settled comes back with new evidence only.
 */
export function newsOf(
  { found }: Pick<Finding, 'found'>,
  known: Known | undefined,
): 'new' | 'more' | undefined {
  if (!known) return 'new'
  return found > known.found ? 'more' : undefined
}
