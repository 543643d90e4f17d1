import { callBlock, refusedWith, touchCall } from '../call/call-block.ts'
import type { Decision } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { approvalStateAt } from './approval.ts'

/** Whoever asked takes the request back while it waits. */
export function withdrawApproval(facts: CallFacts, approvalId: string): Decision {
  const about = { object: `approval:${approvalId}`, patient: facts.patient.id }
  const approval = facts.approvals.find(({ id }) => id === approvalId)
  const block = callBlock(facts)
  if (block) return refusedWith(block, { action: 'approval.refused', ...about })
  if (!approval || approvalStateAt(approval, facts.now) !== 'requested')
    return refusedWith({ code: 'someone-else-changed-it' }, { action: 'approval.refused', ...about })
  return {
    changes: [{ change: 'end-approval', approvalId, from: 'requested', end: 'withdrawn' }, touchCall(facts)],
    messages: [],
    audit: [{ action: 'approval.withdrawn', outcome: 'done', reason: approval.remedy, ...about }],
  }
}
