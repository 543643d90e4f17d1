import { COMPARED_FIELDS, type ComparedField } from './comparable.ts'
import type { FieldAgreement } from './compare-fields.ts'
import { HOME_PARTS } from './compare-home.ts'
import type { FamilySign } from './family-sign.ts'
import type { NameShare, NameShares } from './name-shares.ts'
import type { Prepared } from './prepared.ts'
import { limitHome, tenths, weightOf } from './weights.ts'

/** Tenths of a point by row, and their sum. */
export type Weights = Record<ComparedField, number> & { sum: number }

/** Weighs each row; what a family explains is taken off again in a row of its own, so that it is seen. */
export function weigh(
  a: Prepared,
  b: Prepared,
  agreement: FieldAgreement,
  sign: FamilySign | undefined,
  shares: NameShares,
): Weights {
  const weights: Weights = {
    surname: weightOf('surname', agreement.surname) + rarity(agreement.surname, a.family, shares.surname),
    'given-name':
      weightOf('given-name', agreement.given) + rarity(agreement.given, a.given[0] ?? '', shares.given),
    'birth-date': weightOf('birth-date', agreement.birth),
    sex: weightOf('sex', agreement.sex),
    phone: weightOf('phone', agreement.phone),
    email: weightOf('email', agreement.email),
    home: homeWeight(agreement),
    'former-name': weightOf('former-name', agreement.former),
    'record-number': weightOf('record-number', agreement.recordNumber),
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

function homeWeight({ home }: FieldAgreement): number {
  let sum = 0
  for (const part of HOME_PARTS) sum += weightOf(part, home[part])
  return limitHome(sum)
}

/** A name borne by one in 200 has the fitted weight; each halving of the share is a bit more, within these limits. */
const FITTED_SHARE = 1 / 200
const LEAST_BITS = -2
const MOST_BITS = 4

function rarity(agreement: string, name: string, shareOf: NameShare): number {
  if (agreement !== 'same') return 0
  const share = shareOf(name)
  if (share === undefined || share <= 0) return 0
  return tenths(Math.max(LEAST_BITS, Math.min(MOST_BITS, Math.log2(FITTED_SHARE / share))))
}
