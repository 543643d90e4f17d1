import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideSignOff, reviewDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { forReview } from './for-review.ts'

/** Signs a call off; of two who do, one wins (T3). A note is sealed where it is kept. */
export const signOffReview: UseCase<ConsoleEndpoints['signOffReview']> = (desk, ask) => {
  const done = ask.body.verdict === 'to-talk-about' ? reviewDone.toTalkAbout : reviewDone.asItShouldBe
  return forReview(desk, ask, done, (review, by, replayed) => decideSignOff(review, by, ask.body, replayed))
}
