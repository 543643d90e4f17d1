import type { AgreementRow } from './agreement-row.ts'
import type { Comparable, ComparedField } from './comparable.ts'
import { compareFields } from './compare-fields.ts'
import { decidingField } from './deciding-field.ts'
import { explain } from './explain.ts'
import { familySign } from './family-sign.ts'
import { type NameShares, USUAL_SHARES } from './name-shares.ts'
import { type Prepared, prepare } from './prepared.ts'
import { weigh } from './weigh.ts'
import { ASK, LIKELY } from './weights.ts'

/** Below the line of review, worth asking a person, or likely one person; a person always decides. */
export type Verdict = 'below' | 'ask' | 'likely'

/** How far two records agree, and what follows. */
export interface PairComparison {
  /** Points, the exact sum of the rows' weights once counted in tenths. */
  score: number
  verdict: Verdict
  rows: AgreementRow[]
  /** What the pair has in common is what twins have. */
  twins: boolean
  /** The missing field that would decide, if one would move the verdict. */
  decides?: ComparedField
}

/**
 * Compares two records by fixed weights (Fellegi–Sunter) and says why. Symmetric but for the sides of the rows.
 * @param shares how common names are; the usual ones of the United States unless a directory has counted its own
 */
export function comparePair(a: Comparable, b: Comparable, shares: NameShares = USUAL_SHARES): PairComparison {
  return comparePrepared(prepare(a), prepare(b), shares)
}

/** The same for records already prepared. */
export function comparePrepared(a: Prepared, b: Prepared, shares: NameShares = USUAL_SHARES): PairComparison {
  const agreement = compareFields(a, b)
  const sign = familySign(a, b, agreement)
  const weights = weigh(a, b, agreement, sign, shares)
  const decides = decidingField(agreement, weights)
  return {
    score: weights.sum / 10,
    verdict: verdictOf(weights.sum),
    rows: explain(a, b, agreement, sign, weights),
    twins: sign === 'twins',
    ...(decides ? { decides } : {}),
  }
}

/** The score alone, in tenths of a point: what a sweep needs of each of its pairs. */
export function scorePrepared(a: Prepared, b: Prepared, shares: NameShares = USUAL_SHARES): number {
  const agreement = compareFields(a, b)
  return weigh(a, b, agreement, familySign(a, b, agreement), shares).sum
}

/** @param sum tenths of a point */
export const verdictOf = (sum: number): Verdict =>
  sum >= LIKELY * 10 ? 'likely' : sum >= ASK * 10 ? 'ask' : 'below'
