import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideAnswerReview, reviewDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { readReview } from './read-reviews.ts'

/** Whoever took the call answers the note to them; for anybody else it is not there (S18). */
export const answerReview: UseCase<ConsoleEndpoints['answerReview']> = async (
  { vault },
  { params, body, staff, transact },
) => {
  const { answer } = await transact(async (unit) => {
    const review = await readReview(unit.tx, vault, params.reviewId)
    if (review.staffId !== staff?.id || review.looked?.verdict !== 'to-talk-about') throw new Stop('not-here')
    const { refused } = await unit.carryOut(decideAnswerReview(review, body))
    const done = body.agreed ? reviewDone.agreed : reviewDone.disputed
    return { answer: refused ? { refused } : { done } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  return answer
}
