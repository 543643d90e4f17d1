import { ASK, LIKELY } from './weights.ts'

/** Below the line of review, worth asking a person, or likely one person; a person always decides. */
export type Verdict = 'below' | 'ask' | 'likely'

/**
 * Where a score stands.
 * @param sum the score in tenths of a point
 */
export const verdictOf = (sum: number): Verdict =>
  sum >= LIKELY * 10 ? 'likely' : sum >= ASK * 10 ? 'ask' : 'below'
