import { fold } from '@portal-desk/matching'
import type { PatientRecord } from '../directory/patient-record.ts'

/** What of a record speaks for or against its being another one. */
export type Compared = Pick<
  PatientRecord,
  'names' | 'birthDate' | 'sex' | 'addresses' | 'contacts' | 'identifiers'
>

const words = (texts: readonly (string | undefined)[]): string =>
  texts.map((text) => fold(text ?? '')).join(' ')
const listed = (texts: readonly string[]): string[] => [...new Set(texts)].sort()

const sideOf = ({ names, birthDate, sex, addresses, contacts, identifiers }: Compared) => [
  listed(names.map(({ use, family, given, suffix }) => words([use, family, ...given, suffix]))),
  birthDate ?? '',
  sex ?? '',
  listed(addresses.map(({ lines, city, state, postcode }) => words([...lines, city, state, postcode]))),
  listed(
    contacts.map(({ kind, value }) => `${kind} ${kind === 'phone' ? digits(value) : value.toLowerCase()}`),
  ),
  listed(identifiers.map(({ kind, system, value }) => words([kind, system, value]))),
]
const digits = (phone: string): string => phone.replace(/\D/g, '')

/**
 * What is compared of two records, in one form: the same text for the same facts, however they are written and in
 * whichever order the two come. A keyed hash of it is kept with a decision, never the text itself.
 */
export const evidenceOf = (one: Compared, other: Compared): string =>
  JSON.stringify([one, other].map((side) => JSON.stringify(sideOf(side))).sort())
