import type { AuditAction, AuthorityOnChart, Instant, Language, PatientRecord } from '@portal-desk/domain'

/** Where a made-up person stands with the portal; the names of the causes that staff will meet. */
export type SampleState =
  | 'not-enrolled'
  | 'invited'
  | 'invite-expired'
  | 'active'
  | 'locked'
  | 'hard-locked'
  | 'wrong-password'
  | 'link-expired'
  | 'link-superseded'
  | 'link-used'
  | 'mail-delayed'
  | 'on-hold'
  | 'inactive'
  | 'never-tried'

/** One thing that happened; all of them in their order, and none after `now`, make the account what it is. */
export type SampleStep = {
  at: Instant
  kind: AuditAction
  /** The closed reason that belongs to the kind, e.g. `expired` of `link.refused`. */
  detail?: string
  /** Which link of this account it is about, counted from 0 in the order in which they were made. */
  link?: number
  /** When the link made here runs out, or until when the account is locked. */
  until?: Instant
}

export type SampleAccount = {
  state: SampleState
  /** Lower-case ASCII letters and digits, unique among the made-up people; absent without an account. */
  username?: string
  /** The language of the mails. */
  language: Language
  history: SampleStep[]
}

/** A made-up person; without `account` nobody ever thought of a login, as for a child. */
export type SamplePatient = {
  record: PatientRecord
  account?: SampleAccount
  /** For whom this person may act. */
  authority?: AuthorityOnChart
}
