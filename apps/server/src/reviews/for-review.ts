import type { CallReview, CallReviewer, Decision } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { hasReplayed } from './has-replayed.ts'
import { readReview } from './read-reviews.ts'
import { reviewersOf } from './reviewers-of.ts'

/**
 * One transaction about a drawn call: decided and carried out, or refused, and on the record either way.
 * @throws Stop *not-here*, *refused*
 */
export async function forReview(
  desk: Desk,
  {
    params,
    staff,
    context,
    transact,
  }: Pick<Ask, 'staff' | 'context' | 'transact'> & { params: { reviewId: string } },
  done: string,
  decide: (review: CallReview, by: CallReviewer, replayed: boolean) => Decision,
): Promise<{ done: string }> {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const seen = await readReview(read, desk.vault, params.reviewId)
  const by = (await reviewersOf(read, staff, [seen])).get(seen.id)
  if (!by) throw new Stop('not-here')
  const replayed = await hasReplayed(read, staff.id, seen, context.now)
  const { answer } = await transact(async (unit) => {
    // Who reviews and what they saw does not change in between; where the review stands may.
    const review = await readReview(unit.tx, desk.vault, params.reviewId)
    const { refused } = await unit.carryOut(decide(review, by, replayed))
    return { answer: refused ? { refused } : { done } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  return answer
}
