import type { RefusalCode } from '../../refusal.ts'
import type { Instant } from '../../shared/instant.ts'
import type { Check } from '../../verify/verification.ts'

/** A contact of a patient as far as its age goes; never the address or number itself. */
export type PastContact = {
  id: string
  kind: 'email' | 'phone'
  onFileSince: Instant
  verifiedSince?: Instant
}
type PastLink = { kind: 'invitation' | 'reset'; createdAt: Instant; redeemedAt?: Instant }
type PastCode = { printed: boolean; issuedAt: Instant; usedAt?: Instant }

/** What the record says of a call that is over, as far as another policy could have led it elsewhere. */
export type PastCall = {
  openedAt: Instant
  /** It ended because the caller could not be verified. */
  turnedAway: boolean
  /** By how much its times were longer. */
  factor: number
  checks: Check[]
  verifiedAt?: Instant
  /** When something was done for the caller that rested on the check. */
  acts: Instant[]
  refused: { code: RefusalCode; at: Instant }[]
  contacts: PastContact[]
  /** Checks of this patient that did not match, in other calls too, in the day before this one ended. */
  failures: Instant[]
  links: PastLink[]
  /** Links that had run out unused when this call began. */
  ranOut: PastLink[]
  codes: PastCode[]
  approvals: { askedAt: Instant; approvedAt?: Instant }[]
  /** Links and reminders the desk sent this patient in the day before the end of the call, and which of them in it. */
  sends: { at: Instant; inCall: boolean }[]
  /** Number-matching links to this patient, likewise. */
  confirmations: { at: Instant; inCall: boolean }[]
  usernamesCompared: number
  emailsCompared: number
}
