import type { ContactPoint, PatientFacts } from '../shared/patient-facts.ts'

/** The one address that mails go to: the first e-mail on the chart that is in use (invariant 1). */
export const emailOnFile = ({ contacts }: Pick<PatientFacts, 'contacts'>): ContactPoint | undefined =>
  contacts.find((contact) => contact.kind === 'email' && contact.use !== 'old' && contact.value !== '')
