import { liveCallBlock, refusedWith, touchCall } from '../call/call-block.ts'
import { closenessBlock } from '../closeness/closeness.ts'
import type { Decision } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { BreakGlassReason } from './break-glass.ts'
import { glassBlock } from './glass-block.ts'

/** Opens a restricted record for this call and a time: the reason stands on the record and is told (edge case 20). */
export function decideBreakGlass(facts: CallFacts, reason: BreakGlassReason): Decision {
  const { patient, now, policy } = facts
  const about = { patient: patient.id }
  const refusal =
    liveCallBlock(facts) ??
    closenessBlock(facts.closeness, facts.staff.role) ??
    (glassBlock(facts) ? undefined : ({ code: 'someone-else-changed-it' } as const))
  if (refusal) return refusedWith(refusal, { action: 'record.refused', ...about })
  return {
    changes: [{ change: 'break-glass', reason, until: now + policy.breakGlassLife }, touchCall(facts)],
    messages: [],
    audit: [{ action: 'record.break-glass', outcome: 'done', reason, ...about }],
  }
}
