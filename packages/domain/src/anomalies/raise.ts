import type { Finding } from './anomaly.ts'

type Count = Pick<Finding, 'found'>

/**
 * What a finding adds to what is known under the same rule and about the same: it is new, there is more of it than when it
 * was last found, or nothing. What was settled comes back with new evidence only.
 */
export function newsOf({ found }: Count, known: Count | undefined): 'new' | 'more' | undefined {
  if (!known) return 'new'
  return found > known.found ? 'more' : undefined
}
