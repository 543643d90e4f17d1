import type { ReviewRow } from '@portal-desk/contract'
import {
  type CallReview,
  type CallReviewer,
  callReviewBlock,
  isOverdue,
  type Policy,
  reviewSaid,
  reviewStandingWords,
  whyDrawnWords,
} from '@portal-desk/domain'

type Sight = { names: ReadonlyMap<string, string>; policy: Policy; now: number }

/** A drawn call as a row of the list, for one who reads it. */
export function reviewRow(
  review: CallReview,
  reader: CallReviewer,
  { names, policy, now }: Sight,
): ReviewRow {
  return {
    id: review.id,
    agent: names.get(review.staffId) ?? 'Somebody',
    closedAt: review.closedAt,
    why: whyDrawnWords(review),
    waitsSince: review.waitsSince,
    overdue: isOverdue(review, policy, now),
    standing: reviewStandingWords(review),
    notYours: callReviewBlock(review, reader) !== undefined,
  }
}

/** Everybody whose name stands beside a review. */
export const peopleIn = ({ staffId, looked, second }: CallReview) => [staffId, looked?.by, second?.by]

/** What was said of the call, with names. */
export const saidOf = (review: CallReview, names: ReadonlyMap<string, string>) =>
  reviewSaid(review).map(({ by, ...said }) => ({ ...said, by: names.get(by) ?? 'Somebody' }))
