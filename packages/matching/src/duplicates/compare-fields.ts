import type { Agreement } from './agreement.ts'
import type { ComparedField } from './comparable.ts'
import { compareBirth } from './compare-birth.ts'
import { compareEmails, comparePhones, compareRecordNumbers, compareSex } from './compare-contact-points.ts'
import { compareHome, type HomeAgreement } from './compare-home.ts'
import { compareNames } from './compare-names.ts'
import type { Prepared } from './prepared.ts'

/** The fields that have one agreement; a home has one for each part. */
export type PlainField = Exclude<ComparedField, 'home' | 'family'>

/** How far two records agree, field by field. */
export type FieldAgreement = Record<PlainField, Agreement> & { home: HomeAgreement }

/** Compares every field of two records; which of them comes first does not matter. */
export function compareFields(a: Prepared, b: Prepared): FieldAgreement {
  const names = compareNames(a, b)
  return {
    surname: names.surname,
    'given-name': names.given,
    'former-name': names.former,
    'birth-date': compareBirth(a.birth, b.birth),
    sex: compareSex(a.sex, b.sex),
    phone: comparePhones(a.phones, b.phones),
    email: compareEmails(a.emails, b.emails),
    'record-number': compareRecordNumbers(a.recordNumbers, b.recordNumbers),
    home: compareHome(a, b),
  }
}
