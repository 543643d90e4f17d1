import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideHandReview, reviewDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { forReview } from './for-review.ts'

/** Hands a call to the privacy officer, who alone signs it off then. */
export const handOnReview: UseCase<ConsoleEndpoints['handOnReview']> = (desk, ask) =>
  forReview(desk, ask, reviewDone.handedOn, decideHandReview)
