import type { Generated } from 'kysely'

type Text = string
type Flag = 0 | 1
type Ms = number

export interface PortalAccountTable {
  id: Text
  patient_id: Text
  username: Text
  lifecycle: Text
  inactive_reason: Text | null
  /** Of a retired one: the login that it leads to. */
  survivor_id: Text | null
  lock_kind: 'none' | 'temporary' | 'hard'
  lock_until: Ms | null
  hold: Text
  hold_reason: Text | null
  credential: Text
  contact: Text
  language: Text
  failed_sign_ins: number
  password_hash: Text | null
  password_set_at: Ms | null
  last_sign_in_at: Ms | null
  created_at: Ms
  version: number
}

export interface AccessLinkTable {
  id: Text
  account_id: Text
  patient_id: Text
  kind: Text
  token_hash: Text
  created_at: Ms
  expires_at: Ms
  opened_at: Ms | null
  wrong_details: number
  /** Of the code for another device, the newest (edge case 16). */
  short_code_hash: Text | null
  short_code_until: Ms | null
  short_code_wrong_tries: Generated<number>
  /** Of the token that the other device got for it. */
  second_token_hash: Text | null
  end_kind: Text | null
  ended_at: Ms | null
  revoke_reason: Text | null
  superseded_by: Text | null
  asked_by: Text
  staff_id: Text | null
  call_id: Text | null
}

/** Spoken codes (domain §3.4); of the code itself only the password hash is here (P10). */
export interface TemporaryLoginTable {
  id: Text
  account_id: Text
  patient_id: Text
  code_hash: Text
  issued_at: Ms
  expires_at: Ms
  used_at: Ms | null
  choose_until: Ms | null
  wrong_tries: number
  end_kind: Text | null
  ended_at: Ms | null
  revoke_reason: Text | null
  staff_id: Text
  call_id: Text
  /** Where the answer that shows the code is remembered, until it is erased there (T5). */
  shown_scope: Text | null
  shown_key: Text | null
  /** When it was noted that its time is over. */
  lapsed_at: Ms | null
  /** On a letter. */
  printed: Generated<Flag>
}
