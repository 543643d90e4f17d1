import type { Generated } from 'kysely'

type Text = string
type Flag = 0 | 1
type Ms = number

export interface StaffTable {
  id: Text
  username: Text
  name: Text
  role: Text
  active: Flag
  password_hash: Text | null
  /** One-time code of `staff add` and `staff reset`, hashed like a password (P10, P14). */
  code_hash: Text | null
  code_until: Ms | null
  /** A password made for the demo; production refuses to start while one is left (S14). */
  demo: Flag
  last_sign_in_at: Ms | null
  /** Their own chart, where they are a patient too (V8). */
  patient_id: Text | null
  team: Text | null
  /** Sealed: where tests of mails go; another administrator enters it. */
  email: Text | null
  /** Keyed hash of the same: a patient's new address must not be one of ours unseen (domain §7). */
  email_hash: Text | null
  /** When they last sent themselves one. */
  tested_at: Ms | null
  /** Since when they have this role, and who gave it: nobody where the command line did. */
  role_since: Ms | null
  role_by: Text | null
  /** When somebody else last looked at what they may do; 0 while nobody has since the role was given. */
  reviewed_at: Generated<Ms>
  reviewed_by: Text | null
  created_at: Ms
  version: number
}

/** Sessions of one app; ids are stored hashed (S1). */
export interface SessionTable {
  id_hash: Text
  person_id: Text
  body: Text
  created_at: Ms
  last_active_at: Ms
}
