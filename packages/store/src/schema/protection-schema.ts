import type { PhoneUse } from '@portal-desk/domain'
import type { Generated } from 'kysely'

type Text = string
type Flag = 0 | 1
type Ms = number

/** New addresses and numbers on their way onto the file (domain §3.9). */
export interface ContactChangeTable {
  id: Text
  patient_id: Text
  call_id: Text
  /** The id that the new contact has from its beginning on. */
  contact_id: Text
  asked_by: Text
  asked_at: Ms
  reason: Text
  /** Sealed; erased once it is on file, or is not going to be. */
  address: Text | null
  address_hash: Text
  in_person: Flag
  /** Of a phone: which one it replaces; an address has none. */
  phone_use: PhoneUse | null
  /** Calls to the new number that nobody answered. */
  unanswered: Generated<number>
  proof_until: Ms
  proved_at: Ms | null
  usable_from: Ms | null
  held: Text | null
  /** The supervisor who let it go on. */
  looked_by: Text | null
  end_kind: Text | null
  ended_at: Ms | null
  /** When the chart had the new address as well; by a member of staff, or by an import. */
  charted_at: Ms | null
  charted_by: Text | null
}

/** What the clinic noted about a record, beyond its chart. */
export interface PatientMarkTable {
  patient_id: Text
  mark: Text
  set_at: Ms
}

/** Who opened a restricted record, why, and for how long. */
export interface BrokenGlassTable {
  id: Text
  patient_id: Text
  call_id: Text
  staff_id: Text
  reason: Text
  /** Sealed: what was written beside it. */
  note: Text | null
  at: Ms
  until_at: Ms
}

/** Suspicious calls; open until a supervisor has looked (V7). */
export interface FlagTable {
  id: Text
  patient_id: Text
  call_id: Text
  raised_by: Text
  reason: Text
  raised_at: Ms
  cleared_by: Text | null
  cleared_at: Ms | null
}
