import type { Change } from '@portal-desk/domain'
import type { By } from './made.ts'
import type { MockWorld } from './world.ts'

/** What somebody says of a drawn call; the mock draws none itself. */
export function applyReviewChange(world: MockWorld, change: Change, { actor }: By): void {
  if (change.change !== 'set-review') return
  const review = world.reviews.find(({ id }) => id === change.reviewId)
  if (!review) return
  const { state, looked, answer, second } = change.set
  const at = world.now()
  review.state = state
  if (state === 'handed') review.handedAt = at
  if (looked) review.looked = { ...looked, by: actor.id, at }
  if (answer) {
    review.answer = { ...answer, at }
    review.waitsSince = at
  }
  if (second) review.second = { ...second, by: actor.id, at }
  review.version++
}
