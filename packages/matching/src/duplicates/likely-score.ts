import type { Agreement } from './agreement.ts'
import { compareBirth } from './compare-birth.ts'
import { compareEmails, comparePhones, compareRecordNumbers, compareSex } from './compare-contact-points.ts'
import { compareHome } from './compare-home.ts'
import { scoreOf } from './compare-pair.ts'
import type { WeighedField } from './field-bits.ts'
import { homeWeight } from './home-weight.ts'
import type { Model } from './model.ts'
import type { Prepared } from './prepared.ts'
import { rarity } from './weigh.ts'
import { ASK, mostOf, weightOf } from './weights.ts'

/** From so many tenths a person is asked. */
const LINE = ASK * 10

/**
 * The score as `scoreOf` gives it, but of those pairs alone that reach the line of review. Most cannot, whatever their
 * names say, and names take the longest to compare.
 * @returns for two records tenths of a point, undefined below the line
 */
export function likelyScoreBy(model: Model): (a: Prepared, b: Prepared) => number | undefined {
  const { weights, shares } = model
  const best = {
    surname: bestButSame(model, 'surname'),
    given: bestButSame(model, 'given-name'),
    former: mostOf(weights, 'former-name'),
    email: mostOf(weights, 'email'),
  }

  /** What the names say at best: only the same name weighs by how rare it is. */
  function mostOfNames(a: Prepared, b: Prepared): number {
    const [given, otherGiven] = [a.given[0], b.given[0]]
    const surnames = a.family === b.family ? same('surname', a.family, best.surname) : best.surname
    const givens = given === otherGiven ? same('given', given, best.given) : best.given
    return surnames + givens + (a.formerFamilies.length * b.formerFamilies.length > 0 ? best.former : 0)
  }
  function same(name: 'surname' | 'given', is: string | undefined, other: number): number {
    const weight = weightOf(weights, name === 'given' ? 'given-name' : name, 'same')
    return Math.max(other, weight + rarity('same', is, shares[name]))
  }

  return (a, b) => {
    // What a family explains is only ever taken off, so that the sum of the rows is a bound.
    let most =
      mostOfNames(a, b) +
      weightOf(weights, 'birth-date', compareBirth(a.birth, b.birth)) +
      weightOf(weights, 'sex', compareSex(a.sex, b.sex)) +
      weightOf(weights, 'phone', comparePhones(a.phones, b.phones)) +
      weightOf(weights, 'record-number', compareRecordNumbers(a.recordNumbers, b.recordNumbers)) +
      homeWeight(weights, compareHome(a, b))
    if (most + best.email < LINE) return undefined
    most += weightOf(weights, 'email', compareEmails(a.emails, b.emails))
    if (most < LINE) return undefined
    const score = scoreOf(a, b, model)
    return score < LINE ? undefined : score
  }
}

/** The best that names could say that are not the same. */
const bestButSame = ({ weights }: Model, field: WeighedField): number =>
  [...(weights.get(field) ?? new Map<Agreement, number>())].reduce(
    (most, [agreement, weight]) => (agreement === 'same' ? most : Math.max(most, weight)),
    0,
  )
