import type { Agreement } from './agreement.ts'
import { compareBirth } from './compare-birth.ts'
import { compareEmails, comparePhones, compareRecordNumbers, compareSex } from './compare-contact-points.ts'
import { compareHome, type HomeAgreement } from './compare-home.ts'
import { compareNames } from './compare-names.ts'
import type { Prepared } from './prepared.ts'

/** How far two records agree, field by field. */
export interface FieldAgreement {
  surname: Agreement
  given: Agreement
  former: Agreement
  birth: Agreement
  sex: Agreement
  phone: Agreement
  email: Agreement
  recordNumber: Agreement
  home: HomeAgreement
}

/** Compares every field of two records; which of them comes first does not matter. */
export const compareFields = (a: Prepared, b: Prepared): FieldAgreement => ({
  ...compareNames(a, b),
  birth: compareBirth(a.birth, b.birth),
  sex: compareSex(a.sex, b.sex),
  phone: comparePhones(a.phones, b.phones),
  email: compareEmails(a.emails, b.emails),
  recordNumber: compareRecordNumbers(a.recordNumbers, b.recordNumbers),
  home: compareHome(a, b),
})
