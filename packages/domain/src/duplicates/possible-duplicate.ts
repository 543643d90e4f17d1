import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'
import type { DecisionReason } from './duplicate-reason.ts'

/** Where two records stand that may be one person (domain §3.7). */
export const PairState = z.enum([
  'suspected',
  'in-review',
  'confirmed',
  'consolidated',
  'undone',
  'do-not-match',
  'records-office',
  'merged-in-ehr',
])
export type PairState = z.infer<typeof PairState>

/** Who put it on the list first: somebody on a call, matching, or what an import said. */
export const PairSource = z.enum(['agent', 'rule', 'import'])
export type PairSource = z.infer<typeof PairSource>

/** Two records in the one order that a pair has, so that it is on the list once, whichever was open. */
export type Pair = { a: string; b: string }

/** Two records that may be one person. The charts are the EHR's; what is decided here is what the desk does. */
export type PossibleDuplicate = Pair & {
  id: string
  state: PairState
  source: PairSource
  /** When it came onto the list, this time. */
  flaggedAt: Instant
  /** When matching or an import named it; what only people flagged goes when they take that back. */
  proposedAt?: Instant
  /** How far the two agree, in tenths, when it came onto the list. */
  score: number
  /** Who has it open, and until when it is kept for them. */
  reviewer?: { id: string; until: Instant }
  decidedBy?: string
  decidedAt?: Instant
  decision?: DecisionReason
  /** Keyed hash of what was compared when it was decided: only something else opens it again. */
  evidence?: string
  sentAt?: Instant
  version: number
}

/** The pair of two records; undefined where they are one and the same. */
export function pairOf(one: string, other: string): Pair | undefined {
  if (one === other) return undefined
  return one < other ? { a: one, b: other } : { a: other, b: one }
}

const moves: Record<PairState, readonly PairState[]> = {
  suspected: ['in-review', 'confirmed', 'consolidated', 'do-not-match', 'records-office', 'merged-in-ehr'],
  'in-review': ['suspected', 'confirmed', 'consolidated', 'do-not-match', 'records-office', 'merged-in-ehr'],
  confirmed: ['consolidated', 'do-not-match', 'records-office', 'merged-in-ehr'],
  consolidated: ['undone', 'merged-in-ehr'],
  undone: ['consolidated', 'do-not-match', 'records-office', 'merged-in-ehr'],
  'do-not-match': ['suspected', 'merged-in-ehr'],
  'records-office': ['consolidated', 'do-not-match', 'merged-in-ehr'],
  'merged-in-ehr': ['suspected'],
}

/** Whether a pair can go from one state to another (domain §3.7). */
export const mayBecome = (from: PairState, to: PairState): boolean => moves[from].includes(to)

/** What a pair is at `now`: a review that was left lying is nobody's, so no job has to end it. */
export const pairStateAt = ({ state, reviewer }: PossibleDuplicate, now: Instant): PairState =>
  state === 'in-review' && (!reviewer || now >= reviewer.until) ? 'suspected' : state

/** Whether it waits for somebody to compare the two. */
export const isWaiting = ({ state }: Pick<PossibleDuplicate, 'state'>): boolean =>
  state === 'suspected' || state === 'in-review'

/** Who is comparing the two now; nobody else begins meanwhile. */
export const reviewerAt = (pair: PossibleDuplicate, now: Instant): string | undefined =>
  pairStateAt(pair, now) === 'in-review' ? pair.reviewer?.id : undefined

/**
 * Whether a pair may come onto the list (again). What matching finds never opens what a person decided; what a person
 * sees does, once the records say something that they did not say then (domain §3.7).
 * @param evidence keyed hash of what would be compared now
 */
export function mayOpen(known: PossibleDuplicate, by: PairSource, evidence: string): boolean {
  if (known.state === 'do-not-match') return by === 'agent' && known.evidence !== evidence
  return false
}
