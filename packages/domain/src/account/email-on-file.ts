import { isMarked } from '../marks/mark.ts'
import type { Instant } from '../shared/instant.ts'
import type { ContactPoint, PatientFacts } from '../shared/patient-facts.ts'

/** The one address that mails go to: the first e-mail on the chart that is in use (invariant 1). */
export const emailOnFile = ({ contacts }: Pick<PatientFacts, 'contacts'>): ContactPoint | undefined =>
  contacts.find((contact) => contact.kind === 'email' && contact.use !== 'old' && contact.value !== '')

/**
 * Where mails with a way in go: for a while after a contact change the old address, as long as it can receive, so that
 * whoever talked a new one onto the file gains nothing by it (domain §3.9).
 */
export function recoveryAddress(
  patient: Pick<PatientFacts, 'contacts'>,
  now: Instant,
): ContactPoint | undefined {
  const before = patient.contacts.find(
    ({ kind, recoveryUntil = 0, standing, suppressed }) =>
      kind === 'email' && recoveryUntil > now && standing === 'good' && suppressed === undefined,
  )
  return before ?? emailOnFile(patient)
}

/** Whether a notice about a call may be mailed: a mailbox that others read would tell them of it (edge cases 18, 19). */
export function hasPrivateMailbox(patient: Pick<PatientFacts, 'contacts' | 'deceased' | 'marks'>): boolean {
  const contact = emailOnFile(patient)
  return (
    !isMarked(patient, 'no-mail') &&
    contact !== undefined &&
    contact.sharedBy <= 1 &&
    contact.standing === 'good' &&
    !patient.deceased
  )
}

/** Whether a mail to the address on file may be sent and can arrive; what cannot is not tried (P9). */
export function hasWorkingMailbox(patient: Pick<PatientFacts, 'contacts' | 'marks'>): boolean {
  const contact = emailOnFile(patient)
  return contact?.standing === 'good' && !contact.suppressed && !isMarked(patient, 'no-mail')
}
