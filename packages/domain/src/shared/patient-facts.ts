import type { SuppressionReason } from '../account/mail-report.ts'
import type { InactiveReason } from '../account/portal-account.ts'
import type { PersonName, PostalAddress } from '../directory/patient-record.ts'
import type { Mark } from '../marks/mark.ts'
import type { Instant } from './instant.ts'
import type { Language } from './language.ts'

/** A way to reach the patient that is on file. Its value never leaves the server (invariant 3). */
export type ContactPoint = {
  id: string
  kind: 'email' | 'phone'
  value: string
  use: string
  /** From the chart's date, else its first import; decides what it may prove (domain §4, V5). */
  onFileSince: Instant
  /** When the directory last brought it; a number must be confirmed within a year (edge case 29). */
  lastImportedAt?: Instant
  /** When the patient last showed that it is theirs, by opening what was sent there. */
  verifiedAt?: Instant
  /** When they first did; decides what a link sent there may prove (domain §4). */
  verifiedSince?: Instant
  /** Replaced by the patient, it still gets mails with a way in until then (domain §3.9). */
  recoveryUntil?: Instant
  standing: 'good' | 'bouncing'
  /** Nothing is mailed there until the patient agrees: it was marked as spam, or their side blocked it. */
  suppressed?: { reason: SuppressionReason; at: Instant }
  /** How many patients have the same value: shared family mailboxes are allowed, with care (edge case 8). */
  sharedBy: number
}

/** The directory entry as the rules need it. */
export type PatientFacts = {
  id: string
  mrn?: string
  names: PersonName[]
  birthDate?: string
  sex?: 'female' | 'male' | 'other' | 'unknown'
  deceased: boolean
  /** Deceased by a decision made here: the chart does not say so, or not any more. */
  aliveOnChart?: true
  /** Why the clinic closed the record; counts where there is no login as well. */
  inactive?: InactiveReason
  active: boolean
  language?: Language
  addresses: PostalAddress[]
  contacts: ContactPoint[]
  clinician?: string
  lastVisitMonth?: string
  /** When each comparable item last changed in the directory; a first import counts as old. */
  changedAt: Partial<Record<string, Instant>>
  /** Another record looks alike: birth date and MRN are confirmed before each remedy (edge case 7). */
  hasLookalike: boolean
  /** What the clinic noted about the record; absent where there is nothing. */
  marks?: Mark[]
  version: number
}
