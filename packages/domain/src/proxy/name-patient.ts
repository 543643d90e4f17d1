import { refusedWith, touchCall } from '../call/call-block.ts'
import { isRepresentative } from '../call/call-session.ts'
import { type ChosenRecord, chosenBlock } from '../call/choose-record.ts'
import type { AnyCallFacts } from '../call/notice-due.ts'
import { keptKinds } from '../call/search-kinds.ts'
import type { Decided, Refused } from '../decision.ts'

/**
 * Names the patient whom a representative calls about, found with two identifiers like any record, counted like one and
 * never one too near (V8, V10, V11). What the caller proved about themselves stays: it was about them.
 */
export function decideNamePatient(facts: AnyCallFacts, chosen: ChosenRecord): Refused | Decided {
  const { call } = facts
  const { patientId } = chosen
  const actsForThem =
    isRepresentative(call.relationship) && call.patientId !== undefined && call.patientId !== patientId
  const refusal = chosenBlock(facts, chosen, actsForThem ? undefined : { code: 'other-caller' })
  if (refusal) return refusedWith(refusal, { action: 'record.refused', patient: patientId })
  // A household has one number and one address: what was said of the patient is said of the caller.
  const searchedBy = [...new Set([...call.searchedBy, ...keptKinds(chosen.searchedBy)])]
  return {
    changes: [touchCall(facts, { aboutId: patientId, searchedBy })],
    messages: [],
    audit: [{ action: 'record.opened', outcome: 'done', patient: patientId, reason: 'called-about' }],
  }
}
