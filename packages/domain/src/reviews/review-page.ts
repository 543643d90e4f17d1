import type { Policy } from '../settings/policy.ts'
import { type Duration, days, type Instant } from '../shared/instant.ts'
import { type CallReview, waitsForReview } from './call-review.ts'
import { type CallReviewer, callReviewBlock } from './decide-review.ts'

/** What whoever reads a review may do about it. */
export type ReviewChoice = 'sign-off' | 'hand-on' | 'look-again'

/** What this reader may do, in the order of the page. */
export function reviewChoices(review: CallReview, by: CallReviewer): ReviewChoice[] {
  if (!waitsForReview[review.state] || callReviewBlock(review, by)) return []
  if (review.state === 'disputed') return ['look-again']
  return review.state === 'handed' || by.role === 'privacy-officer' ? ['sign-off'] : ['sign-off', 'hand-on']
}

/** Nobody has done anything about it for longer than the policy allows. */
export const isOverdue = (
  { state, waitsSince }: Pick<CallReview, 'state' | 'waitsSince'>,
  policy: Policy,
  now: Instant,
): boolean => waitsForReview[state] && now - waitsSince > policy.reviewOverdue

/** What is older is found in the audit. */
export const LOOKED_AT_SHOWN: Duration = days(90)
