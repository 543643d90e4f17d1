import { liveCallBlock, refusedWith, touchCall } from '../call/call-block.ts'
import { closenessBlock } from '../closeness/closeness.ts'
import type { Decided, Decision } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { withNote } from '../notes/with-note.ts'
import type { GlassReason } from './break-glass.ts'
import { glassBlock } from './glass-block.ts'

/** Opens a restricted record for this call and a time: the reason stands on the record and is told (edge case 20). */
export function decideBreakGlass(facts: CallFacts, given: GlassReason): Decision {
  const { reason, note } = given
  const { patient, now, policy } = facts
  const about = { patient: patient.id }
  const refusal =
    liveCallBlock(facts) ??
    closenessBlock(facts.closeness, facts.staff.role) ??
    (glassBlock(facts) ? undefined : ({ code: 'someone-else-changed-it' } as const))
  if (refusal) return refusedWith(refusal, { action: 'record.refused', ...about })
  const until = now + policy.breakGlassLife
  const broken: Decided = {
    changes: [
      { change: 'break-glass', reason, until, ...(note === undefined ? {} : { note }) },
      touchCall(facts),
    ],
    messages: [],
    audit: [{ action: 'record.break-glass', outcome: 'done', reason, ...about }],
  }
  return withNote(broken, given)
}
