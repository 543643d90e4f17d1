import { z } from 'zod'
import type { Lifecycle } from '../account/portal-account.ts'
import type { Role } from '../call/roles.ts'
import type { Closeness } from '../closeness/closeness.ts'
import type { Facts } from '../facts.ts'
import type { Flag } from '../flags/flag.ts'
import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'
import type { PossibleDuplicate } from './possible-duplicate.ts'

/** Which of a pair's two logins stays: that of its first record, or of its second. */
export const KeptLogin = z.enum(['a', 'b'])
export type KeptLogin = z.infer<typeof KeptLogin>

/** Why a consolidation is taken back (console-words §6, duplicate: undo). */
export const UndoConsolidationReason = z.enum(['wrong-pair', 'wrong-survivor', 'patient-asked', 'other'])
export type UndoConsolidationReason = z.infer<typeof UndoConsolidationReason>

/** What has to be put right before two logins can become one; it reads on after "One of the two logins is". */
export type ConsolidationObstacle =
  | 'missing'
  | 'of-a-deceased-patient'
  | 'retired'
  | 'inactive'
  | 'on-hold'
  | 'under-a-red-flag'
  | 'in-a-contact-change'
  | 'not-in-use-yet'

/**
 * Two logins of one person that became one. Retiring touches the lifecycle alone, and nothing touches a retired login,
 * so `before` is all that an undo has to put back.
 */
export type Consolidation = {
  id: string
  pairId: string
  retiredId: string
  survivorId: string
  before: Lifecycle
  by: string
  at: Instant
  undoneAt?: Instant
}

/** One record of a pair, with what keeps whoever reviews it away from it. */
export type PairSide = {
  facts: Facts
  closeness?: Closeness
  flag?: Flag
  /** A restricted record that whoever reviews it has opened with a reason, in a call that still holds it open. */
  opened?: true
}

/** Who reviews a pair, and when. */
export type Reviewing = {
  now: Instant
  policy: Policy
  staff: { id: string; role: Role; reauthenticatedAt?: Instant }
}

/** What is looked at before two logins become one; both records are locked. */
export type ConsolidationFacts = Reviewing & {
  pair: PossibleDuplicate
  /** Who said on a call that the two may be one person. */
  flaggedBy: readonly string[]
  a: PairSide
  b: PairSide
}

/** What is looked at before they become two again; both records are locked. */
export type UndoFacts = Reviewing & {
  consolidation: Consolidation
  retired: PairSide
  survivor: PairSide
}

/** Until when a consolidation may be taken back. */
export const undoUntil = ({ at }: Pick<Consolidation, 'at'>, { consolidationUndo }: Policy): Instant =>
  at + consolidationUndo

/** The side that goes and the side that stays. */
export const sidesOf = (
  { a, b }: Pick<ConsolidationFacts, 'a' | 'b'>,
  keep: KeptLogin,
): { retired: PairSide; survivor: PairSide } =>
  keep === 'a' ? { retired: b, survivor: a } : { retired: a, survivor: b }
