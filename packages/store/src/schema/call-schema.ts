import type { Generated } from 'kysely'

type Text = string
type Flag = 0 | 1
type Ms = number

export interface CallSessionTable {
  id: Text
  staff_id: Text
  channel: Text
  state: Text
  relationship: Text
  language: Text
  interpreter: Flag
  interpreter_noted: Generated<Flag>
  relay: Flag
  unhurried: Generated<Flag>
  patient_id: Text | null
  searched_by: Text
  opened_at: Ms
  last_activity_at: Ms
  waiting_since: Ms | null
  call_back_started_at: Ms | null
  closed_at: Ms | null
  disposition: Text | null
  /** A colleague who may take it over. */
  offered_to: Text | null
  offered_at: Ms | null
  /** Whom a representative calls about; `patient_id` is then the caller’s own record. */
  about_id: Text | null
  consent_at: Ms | null
  call_me_back_at: Ms | null
  called_back_at: Ms | null
  /** The call that promised it, of one that calls back. */
  call_back_of: Text | null
  /** What the clinic says first when it calls. */
  call_word: Text | null
  version: number
}

/** Who may act for whom, both named by their keys in the directory that says so. */
export interface ProxyTable {
  id: Text
  source: Text
  source_key: Text
  representative_key: Text
  patient_key: Text
  kind: Text
  scope: Text
  starts_on: Text | null
  ends_on: Text | null
  active: Flag
  noticed_at: Ms | null
}

export interface VerificationTable {
  id: Text
  call_id: Text
  patient_id: Text
  staff_id: Text
  started_at: Ms
  drawn: Text
  submits: number
  checks: Text
  verified_at: Ms | null
  ended_at: Ms | null
  handed_over_at: Ms | null
  /** How many checks had been made by then. */
  handed_over_checks: number | null
  version: number
}

/** Number-matching links (domain §4); the token itself is in its mail alone. */
export interface ConfirmationTable {
  id: Text
  call_id: Text
  patient_id: Text
  staff_id: Text
  relationship: Text
  contact_id: Text | null
  /** The mail that carries it; absent where nothing could be sent. */
  message_id: Text | null
  token_hash: Text
  /** JSON: the three numbers in the order of the page. */
  numbers: Text
  said: number
  started_at: Ms
  until_at: Ms
  end_kind: Text | null
  ended_at: Ms | null
}
