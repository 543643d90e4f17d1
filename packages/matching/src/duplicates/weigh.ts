import type { Agreement } from './agreement.ts'
import { COMPARED_FIELDS, type ComparedField } from './comparable.ts'
import type { FieldAgreement } from './compare-fields.ts'
import type { FamilySign } from './family-sign.ts'
import { homeWeight } from './home-weight.ts'
import type { Model } from './model.ts'
import type { NameShare } from './name-shares.ts'
import type { Prepared } from './prepared.ts'
import { tenths, weightOf } from './weights.ts'

/** Tenths of a point by row, and their sum. */
export type Weights = Record<ComparedField, number> & { sum: number }

/**
 * Weighs each row; what a family explains is taken off again in a row of its own, so that it is seen.
 * @param record either of the two: a name weighs by its rarity only where it is the same on both
 */
export function weigh(
  record: Prepared,
  agreement: FieldAgreement,
  sign: FamilySign | undefined,
  { weights: table, shares }: Model,
): Weights {
  const { surname, 'given-name': given } = agreement
  const weights: Weights = {
    surname: weightOf(table, 'surname', surname) + rarity(surname, record.family, shares.surname),
    'given-name': weightOf(table, 'given-name', given) + rarity(given, record.given[0], shares.given),
    'birth-date': weightOf(table, 'birth-date', agreement['birth-date']),
    sex: weightOf(table, 'sex', agreement.sex),
    phone: weightOf(table, 'phone', agreement.phone),
    email: weightOf(table, 'email', agreement.email),
    home: homeWeight(table, agreement.home),
    'former-name': weightOf(table, 'former-name', agreement['former-name']),
    'record-number': weightOf(table, 'record-number', agreement['record-number']),
    family: 0,
    sum: 0,
  }
  if (sign) for (const field of SHARED[sign]) weights.family -= Math.max(0, weights[field])
  for (const field of COMPARED_FIELDS) weights.sum += weights[field]
  return weights
}

/** What each kind of family has in common anyway. */
const SHARED: Record<FamilySign, readonly ComparedField[]> = {
  twins: ['surname', 'birth-date', 'phone', 'email', 'home', 'former-name'],
  'other-generation': ['surname', 'given-name', 'phone', 'email', 'home', 'former-name'],
  household: ['surname', 'phone', 'email', 'home', 'former-name'],
}

/** A name borne by one in 350 has the fitted weight; each halving of the share is a bit more, within these limits. */
const FITTED_SHARE = 1 / 350
const LEAST_BITS = -2
const MOST_BITS = 4

/** What a name that is the same on both counts more (rare) or less (common) than an average one, in tenths. */
export function rarity(agreement: Agreement, name: string | undefined, shareOf: NameShare): number {
  const share = agreement === 'same' && name !== undefined ? shareOf(name) : undefined
  if (share === undefined || share <= 0) return 0
  return tenths(Math.max(LEAST_BITS, Math.min(MOST_BITS, Math.log2(FITTED_SHARE / share))))
}
