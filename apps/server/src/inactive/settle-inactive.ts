import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideSettleReport, settledWords } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { forApprovers } from '../unit/for-approvers.ts'
import { reportForReview } from './report-for-review.ts'

/** A second person decides on a report; confirmed, everything ends in the same transaction (domain §3.8). */
export const settleInactive: UseCase<ConsoleEndpoints['settleInactive']> = (desk, ask) =>
  forApprovers(desk, ask, async (unit, staff) => {
    const { params, body } = ask
    const { facts, report, by } = await reportForReview(unit, params.reportId, staff)
    const { refused } = await unit.carryOut(decideSettleReport(facts, report, by, body), facts)
    return refused ? { refused } : { done: settledWords[body.verdict] }
  })
