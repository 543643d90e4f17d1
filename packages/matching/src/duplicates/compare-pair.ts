import type { AgreementRow } from './agreement-row.ts'
import type { Comparable, ComparedField } from './comparable.ts'
import { compareFields } from './compare-fields.ts'
import { decidingField } from './deciding-field.ts'
import { explain } from './explain.ts'
import { familySign } from './family-sign.ts'
import { type Model, SHIPPED_MODEL } from './model.ts'
import { type Prepared, prepare } from './prepared.ts'
import { type Verdict, verdictOf } from './verdict.ts'
import { weigh } from './weigh.ts'

/** How far two records agree, and what follows. */
export interface PairComparison {
  /** Points: the sum of the rows' weights, all of them counted in whole tenths. */
  score: number
  verdict: Verdict
  rows: AgreementRow[]
  /** What the two have in common is what twins have. */
  twins: boolean
  /** The missing field that would decide, where one would move the verdict. */
  decides?: ComparedField
}

/**
 * Compares two records by fixed weights (Fellegi–Sunter) and says why. Which comes first matters for the sides of the rows
 * only.
 */
export function comparePair(a: Comparable, b: Comparable, model: Model = SHIPPED_MODEL): PairComparison {
  const [one, other] = [prepare(a), prepare(b)]
  const agreement = compareFields(one, other)
  const sign = familySign(one, other, agreement)
  const { sum } = weigh(one, agreement, sign, model)
  const decides = decidingField(agreement, sum, model.weights)
  return {
    score: sum / 10,
    verdict: verdictOf(sum),
    rows: explain(one, other, agreement, sign, model),
    twins: sign === 'twins',
    ...(decides ? { decides } : {}),
  }
}

/** The score alone, in tenths of a point: what a sweep needs of each of its pairs. */
export function scoreOf(a: Prepared, b: Prepared, model: Model = SHIPPED_MODEL): number {
  const agreement = compareFields(a, b)
  return weigh(a, agreement, familySign(a, b, agreement), model).sum
}
