import { areFoldedNicknames } from '../nicknames.ts'
import { type Agreement, missingOn } from './agreement.ts'
import type { Prepared } from './prepared.ts'
import { soundAlike } from './sounds.ts'
import { spelling } from './spelling.ts'

/** How the names of two records agree. */
export interface NamesAgreement {
  surname: Agreement
  given: Agreement
  former: Agreement
}

/** Higher is nearer; decides which of several readings of two names counts. */
const NEARNESS: Partial<Record<Agreement, number>> = {
  same: 9,
  nickname: 8,
  'second-name': 7,
  'one-of-two-names': 7,
  'former-name': 7,
  'near-spelling': 6,
  'sounds-alike': 5,
  initial: 4,
  'looks-alike': 3,
}
export const nearness = (agreement: Agreement): number => NEARNESS[agreement] ?? 0

/** From here on two names are taken for one. */
const NEAR = 6

/**
 * Names straight, and across where straight leaves one of them apart (`Garcia Mar` filed as `Mar Garcia`). Where only one of
 * the two meets across, the given name says so and the surname stays as it is.
 */
export function compareNames(a: Prepared, b: Prepared): NamesAgreement {
  const names = { surname: surnames(a, b), given: givenNames(a, b), former: formerNames(a, b) }
  const [surname, given] = [nearness(names.surname), nearness(names.given)]
  if (surname >= NEAR && given >= NEAR) return names
  const [one, other] = [isAcross(a, b), isAcross(b, a)]
  if (one && other) return { ...names, surname: 'swapped', given: 'swapped' }
  return (one || other) && surname < NEAR && given < NEAR ? { ...names, given: 'in-surname-place' } : names
}

function surnames(a: Prepared, b: Prepared): Agreement {
  const missing = missingOn(a.family !== '', b.family !== '')
  if (missing) return missing
  const plain = wordsAgree(a.family, b.family)
  if (nearness(plain) >= NEAR) return plain
  if (bears(a, b) || bears(b, a)) return 'former-name'
  if (a.familyWords.length + b.familyWords.length > 2) {
    if (a.familyWords.some((word) => word.length > 1 && b.familyWords.includes(word)))
      return 'one-of-two-names'
  }
  return plain
}

const bears = (today: Prepared, before: Prepared): boolean =>
  before.formerFamilies.some((name) => name === today.family || today.familyWords.includes(name)) ||
  (today.formerFamilies.length > 0 &&
    today.formerFamilies.some((name) => before.formerFamilies.includes(name)))

function givenNames(a: Prepared, b: Prepared): Agreement {
  const [firstA, firstB] = [a.given[0], b.given[0]]
  const missing = missingOn(firstA !== undefined, firstB !== undefined)
  if (missing || firstA === undefined || firstB === undefined) return missing ?? 'both-missing'
  const first = givenAgree(firstA, firstB)
  if (nearness(first) >= 8) return first
  if (a.given.includes(firstB) || b.given.includes(firstA)) return 'second-name'
  if (a.otherGiven.includes(firstB) || b.otherGiven.includes(firstA)) return 'former-name'
  if (a.given.length + b.given.length > 2 && a.given.join('') === b.given.join('')) return 'near-spelling'
  return first
}

function givenAgree(a: string, b: string): Agreement {
  if (a !== b && areFoldedNicknames(a, b)) return 'nickname'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? (a === b ? 'same' : 'initial') : 'different'
  return wordsAgree(a, b)
}

function wordsAgree(a: string, b: string): Agreement {
  const written = spelling(a, b)
  if (written === 'same' || written === 'near-spelling') return written
  return soundAlike(a, b) ? 'sounds-alike' : written
}

function isAcross(a: Prepared, b: Prepared): boolean {
  const [first] = a.given
  if (first === undefined || b.family === '') return false
  return isNear(first, b.family) || (a.given.length > 1 && isNear(a.given.join(''), b.family))
}

const isNear = (a: string, b: string): boolean => {
  const written = spelling(a, b)
  return written === 'same' || written === 'near-spelling'
}

function formerNames(a: Prepared, b: Prepared): Agreement {
  const missing = missingOn(a.formerFamilies.length > 0, b.formerFamilies.length > 0)
  if (missing) return missing
  return a.formerFamilies.some((name) => b.formerFamilies.includes(name)) ? 'same' : 'different'
}
