import { type Agreement, isMissing } from './agreement.ts'
import { yearOf } from './compare-birth.ts'
import type { FieldAgreement } from './compare-fields.ts'
import { nearness } from './compare-names.ts'
import type { Prepared } from './prepared.ts'

/** What else than one person twice explains the pair. */
export type FamilySign = 'twins' | 'other-generation' | 'household'

/** Between parent and child of one name lie at least so many years. */
const GENERATION = 14

/**
 * Twins have surname and birth date in common, not the given name; parent and child of one name are a generation apart; a
 * household shares a roof, a phone or a mailbox. Undefined where none explains the pair, and where both charts are so thin
 * (no sex, no contact) that a family cannot be told from a mistyped name: a person then looks.
 */
export function familySign(a: Prepared, b: Prepared, agreement: FieldAgreement): FamilySign | undefined {
  const { surname, given, birth, sex, phone, email, recordNumber } = agreement
  if (recordNumber === 'same' || given === 'swapped') return undefined
  if ([sex, phone, email].every(isMissing)) return undefined
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return 'other-generation'
  const twoNames = isOtherName(given) || (sex === 'different' && nearness(given) < 7)
  const bornApart = birth === 'different'
  if (twoNames && birth === 'same' && nearness(surname) >= 5) return 'twins'
  if (bornApart && nearness(given) >= 7 && nearness(surname) >= 6 && yearsApart(a, b) >= GENERATION)
    return 'other-generation'
  if (twoNames && birth !== 'same') return 'household'
  if (bornApart && nearness(given) < 7 && !isMissing(given)) return 'household'
  return undefined
}

const isOtherName = (given: Agreement): boolean => given === 'different' || given === 'looks-alike'

const yearsApart = (a: Prepared, b: Prepared): number => Math.abs(yearOf(a.birth) - yearOf(b.birth))
