import { isMissing } from './agreement.ts'
import { yearOf } from './compare-birth.ts'
import type { FieldAgreement } from './compare-fields.ts'
import { nearness } from './compare-names.ts'
import type { Prepared } from './prepared.ts'

/** What else than one person twice explains the pair. */
export type FamilySign = 'twins' | 'other-generation' | 'household'

/** Between parent and child of one name lie at least so many years. */
const GENERATION = 14
/** Nearer than this, two given names may be one; two family names too. */
const ONE_GIVEN = 7
const ONE_FAMILY = 5

/**
 * Twins have surname and birth date in common, not the given name; parent and child of one name are a generation apart; a
 * household shares a name, a roof, a phone or a mailbox. Undefined where none of them explains the pair, and where the charts
 * are so thin (neither sex nor contact on both) that a family cannot be told from mistyped names: a person then looks.
 */
export function familySign(a: Prepared, b: Prepared, agreement: FieldAgreement): FamilySign | undefined {
  const { surname, 'given-name': given, 'birth-date': birth, sex, phone, email } = agreement
  if (agreement['record-number'] === 'same' || surname === 'swapped') return undefined
  if (isMissing(sex) && isMissing(phone) && isMissing(email)) return undefined
  const oneFamily = nearness(surname) >= ONE_FAMILY
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix && oneFamily) return 'other-generation'
  const oneGiven = nearness(given) >= ONE_GIVEN
  const twoGiven = given === 'different' || (sex === 'different' && !oneGiven)
  if (birth === 'same') return twoGiven && oneFamily ? 'twins' : undefined
  if (birth === 'different' && oneGiven && oneFamily) {
    return Math.abs(yearOf(a.birth) - yearOf(b.birth)) >= GENERATION ? 'other-generation' : undefined
  }
  const apart = twoGiven || given === 'looks-alike' || birth === 'different'
  return apart && (oneFamily || sharesRoof(agreement)) ? 'household' : undefined
}

const sharesRoof = ({ phone, email, home }: FieldAgreement): boolean =>
  phone === 'same' || email === 'same' || (home.street === 'same' && home['house-number'] === 'same')
