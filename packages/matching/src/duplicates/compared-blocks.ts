import { candidateBlocks, type PassedOver } from './candidate-blocks.ts'
import { likelyScoreBy } from './likely-score.ts'
import { SHIPPED_MODEL } from './model.ts'
import type { Prepared } from './prepared.ts'
import type { PreparedRecords } from './prepared-records.ts'

/** Two places that a person should be asked about; the score in tenths of a point. */
export interface LikelyPair {
  a: number
  b: number
  score: number
}

/** What came of one block. */
export interface ComparedBlock {
  hash: number
  /** How many pairs were compared. */
  compared: number
  /** Those on or above the line of review. */
  likely: LikelyPair[]
}

/**
 * Compares a whole directory with itself, block by block in the order of {@link candidateBlocks}; each record of a block
 * is looked at once.
 * @param after the hash of the block behind which to begin; 0 for the first
 */
export function* comparedBlocks(
  records: PreparedRecords,
  after = 0,
  passedOver?: PassedOver,
): Generator<ComparedBlock> {
  const likelyScore = likelyScoreBy(SHIPPED_MODEL)
  for (const { hash, pairs } of candidateBlocks(records, after, passedOver)) {
    const unpacked = new Map<number, Prepared | undefined>()
    const recordAt = (place: number): Prepared | undefined => {
      if (!unpacked.has(place)) unpacked.set(place, records.at(place))
      return unpacked.get(place)
    }
    const likely: LikelyPair[] = []
    for (const [a, b] of pairs) {
      const [one, other] = [recordAt(a), recordAt(b)]
      const score = one && other ? likelyScore(one, other) : undefined
      if (score !== undefined) likely.push({ a, b, score })
    }
    yield { hash, compared: pairs.length, likely }
  }
}
