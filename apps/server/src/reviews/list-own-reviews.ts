import type { ConsoleEndpoints } from '@portal-desk/contract'
import { reviewStandingWords, talkReasonLabels } from '@portal-desk/domain'
import { namesOfStaff } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { readNotesTo } from './read-reviews.ts'
import { peopleIn, saidOf } from './review-row.ts'

/** A page of the notes to whoever asks, about calls that they took; nobody else's, and no patient (S18). */
export const listOwnReviews: UseCase<ConsoleEndpoints['listOwnReviews']> = async (
  { store: { read }, vault },
  { params, staff, context: { now } },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { reviews, next } = await readNotesTo({ db: read, vault, now }, staff.id, params.reviewId)
  const names = await namesOfStaff(read, reviews.flatMap(peopleIn))
  return {
    now,
    rows: reviews.map((review) => ({
      id: review.id,
      callId: review.callId,
      closedAt: review.closedAt,
      about: talkReasonLabels[review.looked?.reason ?? 'other'],
      said: saidOf(review, names),
      standing: reviewStandingWords(review),
      mayAnswer: review.state === 'noted',
    })),
    ...(next ? { next } : {}),
  }
}
