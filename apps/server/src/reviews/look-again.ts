import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideSecondLook, reviewDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { forReview } from './for-review.ts'

/** The second look at what was not agreed to. */
export const lookAgain: UseCase<ConsoleEndpoints['lookAgain']> = (desk, ask) =>
  forReview(desk, ask, reviewDone.lookedAgain, (review, by, replayed) =>
    decideSecondLook(review, by, ask.body, replayed),
  )
