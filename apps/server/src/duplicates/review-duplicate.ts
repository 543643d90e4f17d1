import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideBeginReview } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { forReviewers } from '../unit/for-reviewers.ts'

/** Takes a pair to compare it, so that two do not work on one (domain §3.7). */
export const reviewDuplicate: UseCase<ConsoleEndpoints['reviewDuplicate']> = (desk, ask) =>
  forReviewers(desk, ask, ask.params.pairId, decideBeginReview, ({ now, policy }) => ({
    until: now + policy.duplicateReviewLife,
  }))
