import type { PostalAddress } from '../directory/patient-record.ts'
import type { Duration, Instant } from '../shared/instant.ts'
import type { ContactPoint, PatientFacts } from '../shared/patient-facts.ts'
import type { ItemCode } from './verification.ts'

/** Addresses that may be asked for: where the person lives now, not where they work or once lived. */
export const homesOf = ({ addresses }: Pick<PatientFacts, 'addresses'>): PostalAddress[] =>
  addresses.filter(({ use, to }) => use !== 'old' && use !== 'work' && to === undefined)

/** Contact points of a kind that are in use, i.e. not marked as old by the chart. */
export const contactsOf = (patient: PatientFacts, kind: ContactPoint['kind']): ContactPoint[] =>
  patient.contacts.filter((contact) => contact.kind === kind && contact.use !== 'old' && contact.value !== '')

/** The whole birth date; a chart that knows only the year has none to compare with (edge case 35). */
export const wholeBirthDate = (patient: PatientFacts): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(patient.birthDate ?? '') ? patient.birthDate : undefined

const holds: Record<ItemCode, (patient: PatientFacts) => boolean> = {
  'full-name': ({ names }) =>
    names.some((name) => Boolean(name.family || name.given.some((given) => given !== '') || name.text)),
  'birth-date': (patient) => wholeBirthDate(patient) !== undefined,
  mrn: ({ mrn }) => Boolean(mrn),
  postcode: (patient) => homesOf(patient).some(({ postcode }) => Boolean(postcode)),
  'street-address': (patient) => homesOf(patient).some(({ lines }) => lines.some((line) => line !== '')),
  'phone-on-file': (patient) => contactsOf(patient, 'phone').length > 0,
  'email-on-file': (patient) => contactsOf(patient, 'email').length > 0,
  'preferred-clinician': ({ clinician }) => Boolean(clinician),
  'last-visit-month': ({ lastVisitMonth }) => Boolean(lastVisitMonth),
}

/** Whether the record has anything to compare this item with. */
export const holdsItem = (patient: PatientFacts, item: ItemCode): boolean => holds[item](patient)

/**
 * Whether an item changed within `rest` before `now`: somebody who talked a new value into the chart yesterday must not
 * be verified by it today. A contact counts from the day it is on file as well.
 */
export function changedLately(patient: PatientFacts, item: ItemCode, rest: Duration, now: Instant): boolean {
  const contacts =
    item === 'phone-on-file'
      ? contactsOf(patient, 'phone')
      : item === 'email-on-file'
        ? contactsOf(patient, 'email')
        : []
  const times = [patient.changedAt[item], ...contacts.map((contact) => contact.onFileSince)]
  return times.some((at) => at !== undefined && at > now - rest)
}
