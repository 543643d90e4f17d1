import type { Closeness } from '../closeness/closeness.ts'
import type { Instant } from '../shared/instant.ts'
import type { DuplicateReason } from './duplicate-reason.ts'
import type { PossibleDuplicate } from './possible-duplicate.ts'

/** That somebody said on a call that two records may be one person. */
export type DuplicateFlag = {
  id: string
  pairId: string
  callId: string
  by: string
  byName: string
  at: Instant
  reason: DuplicateReason
}

/** The record that may be the same person as the open one, and what is known of the two; never what is on its chart. */
export type OtherRecord = {
  patientId: string
  /** What was typed on this call, or the name and birth date of the open record, leads to it. */
  found: boolean
  restricted: boolean
  /** Where it is too near to whoever flags it (V8). */
  closeness?: Closeness
  /** How far the two agree, in tenths. */
  score: number
  /** Keyed hash of what would be compared. */
  evidence: string
  known?: PossibleDuplicate
  /** Those that stand, oldest first. */
  flags: DuplicateFlag[]
}
