import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideUndoInactive, undoneWords } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { forApprovers } from '../unit/for-approvers.ts'
import { reportForReview } from './report-for-review.ts'

/** Puts a record back as it was before it was closed, within the window of the policy. */
export const undoInactive: UseCase<ConsoleEndpoints['undoInactive']> = (desk, ask) =>
  forApprovers(desk, ask, async (unit, staff) => {
    const { facts, report, by } = await reportForReview(unit, ask.params.reportId, staff)
    const { refused } = await unit.carryOut(decideUndoInactive(facts, report, by), facts)
    return refused ? { refused } : { done: undoneWords }
  })
