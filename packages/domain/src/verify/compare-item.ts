import {
  parseBirthDate,
  parseMonthYear,
  sameEmail,
  sameMrn,
  sameName,
  samePhone,
  samePostcode,
  sameStreet,
  sameSurname,
} from '@portal-desk/matching'
import type { PostalAddress } from '../directory/patient-record.ts'
import type { PatientFacts } from '../shared/patient-facts.ts'
import { contactsOf, homesOf, wholeBirthDate } from './items-on-record.ts'
import type { ItemCode } from './verification.ts'

/** Whether any is true, having asked each: the work does not tell which one it was (V3). */
const anyOf = <T>(values: readonly T[], same: (value: T) => boolean): boolean =>
  values.map(same).includes(true)

const compare: Record<ItemCode, (said: string, patient: PatientFacts) => boolean> = {
  'full-name': (said, { names }) => sameName(said, names),
  'birth-date': (said, patient) => sameBirthDate(said, wholeBirthDate(patient) ?? ''),
  mrn: (said, { mrn }) => sameMrn(said, mrn ?? ''),
  postcode: (said, patient) => anyOf(homesOf(patient), ({ postcode }) => samePostcode(said, postcode ?? '')),
  'street-address': (said, patient) =>
    anyOf(
      homesOf(patient).flatMap((home) =>
        [...home.lines, home.lines.join(' ')].map((line) => ({ line, home })),
      ),
      ({ line, home }) => sameStreet(said, line, placeOf(home)),
    ),
  'phone-on-file': (said, patient) =>
    anyOf(contactsOf(patient, 'phone'), ({ value }) => samePhone(said, value)),
  'email-on-file': (said, patient) =>
    anyOf(contactsOf(patient, 'email'), ({ value }) => sameEmail(said, value)),
  'preferred-clinician': (said, { clinician }) => sameSurname(said, clinician ?? ''),
  'last-visit-month': (said, { lastVisitMonth }) => parseMonthYear(said) === (lastVisitMonth ?? ''),
}

/** What people say behind a street. */
const placeOf = ({ city, state, postcode, country }: PostalAddress): string[] =>
  [city, state, postcode, country].filter((part) => part !== undefined)

/** Day, month and year must be exact; two-digit years stand for either century. Numbers are read in the US order. */
function sameBirthDate(said: string, onFile: string): boolean {
  const meant = parseBirthDate(said, 'mdy')
  if (meant === undefined) return false
  return typeof meant === 'string' ? meant === onFile : meant.ambiguous.includes(onFile)
}

/** Whether what the caller said is what the chart has. Nothing of either side is kept (V3). */
export const sameItem = (patient: PatientFacts, item: ItemCode, said: string): boolean =>
  compare[item](said, patient)
