import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'
import type { DrawnCall } from './draw-reviews.ts'

/**
 * Where the review of a drawn call stands: nobody looked, the privacy officer alone may, whoever took the call has a note
 * to answer, they do not agree and a second person looks, or it is over.
 */
export const ReviewState = z.enum(['waiting', 'handed', 'noted', 'disputed', 'done'])
export type ReviewState = z.infer<typeof ReviewState>

/** What somebody who replayed the call says of it. */
export const ReviewVerdict = z.enum(['as-it-should-be', 'to-talk-about'])
export type ReviewVerdict = z.infer<typeof ReviewVerdict>

/** What there is to talk about. */
export const TalkReason = z.enum([
  'check-of-caller',
  'said-too-much',
  'other-remedy',
  'not-needed',
  'not-explained',
  'not-closed-well',
  'other',
])
export type TalkReason = z.infer<typeof TalkReason>

/** What a second person says of a note that was not agreed to. */
export const SecondVerdict = z.enum(['stands', 'withdrawn'])
export type SecondVerdict = z.infer<typeof SecondVerdict>

/** A drawn call, and what people made of it. */
export type CallReview = DrawnCall & {
  id: string
  drawnAt: Instant
  state: ReviewState
  /** Since when somebody who reviews has to do something. */
  waitsSince: Instant
  handedAt?: Instant
  looked?: { by: string; at: Instant; verdict: ReviewVerdict; reason?: TalkReason; note?: string }
  answer?: { at: Instant; agreed: boolean; note?: string }
  second?: { by: string; at: Instant; verdict: SecondVerdict; note?: string }
  version: number
}

/** Those that somebody who reviews has to do something about. */
export const waitsForReview: Record<ReviewState, boolean> = {
  waiting: true,
  handed: true,
  noted: false,
  disputed: true,
  done: false,
}
