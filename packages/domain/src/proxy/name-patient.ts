import { liveCallBlock, refusedWith, touchCall } from '../call/call-block.ts'
import { isRepresentative } from '../call/call-session.ts'
import type { ChosenRecord } from '../call/choose-record.ts'
import type { AnyCallFacts } from '../call/notice-due.ts'
import { tooManyRecords } from '../call/record-views.ts'
import { keptKinds } from '../call/search-kinds.ts'
import { closenessBlock } from '../closeness/closeness.ts'
import type { Decided, Refused } from '../decision.ts'

/**
 * Names the patient whom a representative calls about, found with two identifiers like any record, counted like one and
 * never one too near (V8, V10, V11). What the caller proved about themselves stays: it was about them.
 */
export function decideNamePatient(facts: AnyCallFacts, chosen: ChosenRecord): Refused | Decided {
  const { call, staff } = facts
  const { patientId } = chosen
  const actsForThem =
    isRepresentative(call.relationship) && call.patientId !== undefined && call.patientId !== patientId
  const refusal =
    liveCallBlock(facts) ??
    closenessBlock(chosen.closeness, staff.role) ??
    (actsForThem ? undefined : { code: 'other-caller' as const }) ??
    tooManyRecords(facts, chosen.viewedAt) ??
    (chosen.needsThirdIdentifier ? { code: 'third-identifier' as const } : undefined)
  if (refusal) return refusedWith(refusal, { action: 'record.refused', patient: patientId })
  // A household has one number and one address: what was said of the patient is said of the caller.
  const searchedBy = [...new Set([...call.searchedBy, ...keptKinds(chosen.searchedBy)])]
  return {
    changes: [touchCall(facts, { aboutId: patientId, searchedBy })],
    messages: [],
    audit: [{ action: 'record.opened', outcome: 'done', patient: patientId, reason: 'called-about' }],
  }
}
