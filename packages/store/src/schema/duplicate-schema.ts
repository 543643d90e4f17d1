import type { PairSource, PairState } from '@portal-desk/domain'

type Text = string
type Ms = number

/** Two records that may be one person, each pair once: `patient_a` sorts before `patient_b` (domain §3.7). */
export interface PossibleDuplicateTable {
  id: Text
  patient_a: Text
  patient_b: Text
  state: PairState
  source: PairSource
  flagged_at: Ms
  /** When matching or an import named it. */
  proposed_at: Ms | null
  /** In tenths. */
  score: number
  reviewer: Text | null
  review_until: Ms | null
  decided_by: Text | null
  decided_at: Ms | null
  decision: Text | null
  /** Sealed: what was written beside the decision. */
  decision_note: Text | null
  /** Keyed hash of what was compared when it was decided. */
  evidence: Text | null
  sent_at: Ms | null
  sent_by: Text | null
  version: number
}

/** Who said on a call that two records may be one person, and why. */
export interface DuplicateFlagTable {
  id: Text
  pair_id: Text
  call_id: Text
  flagged_by: Text
  flagged_at: Ms
  reason: Text
  /** Sealed: what was written beside it. */
  note: Text | null
  taken_back_at: Ms | null
}

/** A sweep of the whole directory for possible duplicates. */
export interface DuplicateSweepTable {
  id: Text
  state: 'running' | 'done'
  /** Whose turn it is: of two that are at it the later one goes on, and the earlier one finds out here. */
  worked_by: Text
  /** Of the records as they were read: its place counts for these alone. */
  directory_hash: Text
  /** The block behind which it goes on, 0 for the first. */
  after_hash: number
  records: number
  /** Pairs, of which so many were new to matching. */
  compared: number
  proposed: number
  started_at: Ms
  updated_at: Ms
  finished_at: Ms | null
}
