import { type DuplicateReview, settleDuplicate } from '@portal-desk/contract'
import { useAction } from '../api/use-action.ts'

/** Who goes back to the list undecided gives the pair back: a colleague need not wait until the time is over. */
export function useGiveBack(review: DuplicateReview | undefined): () => void {
  const { run } = useAction(settleDuplicate, () => [['duplicates']])
  return () => {
    if (review?.reviewer?.mine) void run({ pairId: review.id }, { verdict: 'skip' })
  }
}
