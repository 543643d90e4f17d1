type Text = string
type Flag = 0 | 1
type Ms = number

/** What the rules about the desk's own work found, and who looks after it (domain §7). */
export interface AnomalyTable {
  id: Text
  rule: Text
  about: Text
  /** The most urgent has the highest. */
  rank: number
  /** JSON: ids of members of staff. */
  people: Text
  found: number
  /** JSON: the other numbers. */
  finding: Text
  found_at: Ms
  /** Nobody has settled it. */
  waits: Flag
  assigned_to: Text | null
  handed_at: Ms | null
  settled_by: Text | null
  settled_at: Ms | null
  settled_as: Text | null
  /** Sealed. */
  settled_note: Text | null
  version: number
}

/** The calls behind a finding, in their order. */
export interface AnomalyCallTable {
  anomaly_id: Text
  call_id: Text
  place: number
}

export interface AnomalyNoteTable {
  id: Text
  anomaly_id: Text
  staff_id: Text
  at: Ms
  /** Sealed. */
  note: Text
}

/** How far the log was gone through: the first entry that was not. */
export interface AnomalyReachTable {
  id: number
  idx: number
}
