import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  callReviewBlock,
  reviewCauseLabels,
  reviewChoices,
  reviewWeights,
  waitsForReview,
  whyNotReviewed,
  wordsAt,
} from '@portal-desk/domain'
import { namesOfStaff } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { hasReplayed } from './has-replayed.ts'
import { readReview } from './read-reviews.ts'
import { peopleIn, reviewRow, saidOf } from './review-row.ts'
import { reviewersOf } from './reviewers-of.ts'

/** One drawn call with what was said of it; that somebody read it is on the record before the first byte leaves (L, T1). */
export const getReview: UseCase<ConsoleEndpoints['getReview']> = async (
  { store: { read }, vault, house },
  { params, staff, context: { now }, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { policy, clinic } = house()
  const review = await readReview(read, vault, params.reviewId)
  const reader = (await reviewersOf(read, staff, [review])).get(review.id)
  if (!reader) throw new Stop('not-here')
  const replayed = await hasReplayed(read, staff.id, review, now)
  await transact(async (unit) => {
    unit.record({ action: 'review.viewed', outcome: 'done', object: `review:${review.id}` })
    return { answer: null }
  })
  const names = await namesOfStaff(read, peopleIn(review))
  const block = waitsForReview[review.state] ? callReviewBlock(review, reader) : undefined
  return {
    now,
    row: reviewRow(review, reader, { names, policy, now }),
    callId: review.callId,
    causes: review.causes.map((cause) => ({ says: reviewCauseLabels[cause], why: reviewWeights[cause].why })),
    // Whoever may not review it does not read what is said to a colleague about somebody near.
    said: block ? [] : saidOf(review, names),
    may: reviewChoices(review, reader),
    ...(block ? { whyNot: whyNotReviewed(block, wordsAt(now, clinic)) } : {}),
    replayed,
  }
}
