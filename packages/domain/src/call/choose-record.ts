import { type Closeness, closenessBlock } from '../closeness/closeness.ts'
import type { Decided, Refused } from '../decision.ts'
import type { Instant } from '../shared/instant.ts'
import { endVerification, liveCallBlock, type OwnCallFacts, refusedWith, touchCall } from './call-block.ts'
import { type AnyCallFacts, noticeOfFailure } from './notice-due.ts'
import { tooManyRecords } from './record-views.ts'
import { keptKinds } from './search-kinds.ts'

/** A record that what was typed found, and how often records were opened lately. */
export type ChosenRecord = {
  patientId: string
  /** What the search was made of; these items are not asked again. */
  searchedBy: readonly string[]
  needsThirdIdentifier: boolean
  /** When this member of staff opened records within the last hour, oldest first. */
  viewedAt: readonly Instant[]
  /** Where the record is too near to whoever opens it (V8). */
  closeness?: Closeness
}

/**
 * Opens a found record in the call: never one too near (V8), a lookalike only after one more detail (V11), and not too
 * many an hour (V10).
 */
export function decideChooseRecord(facts: AnyCallFacts, chosen: ChosenRecord): Refused | Decided {
  const { now, call } = facts
  const { patientId } = chosen
  const refusal =
    liveCallBlock(facts) ??
    closenessBlock(chosen.closeness, facts.staff.role) ??
    tooManyRecords(facts, chosen.viewedAt) ??
    (chosen.needsThirdIdentifier ? { code: 'third-identifier' as const } : undefined)
  if (refusal) return refusedWith(refusal, { action: 'record.refused', patient: patientId })
  const same = call.patientId === patientId
  const searchedBy = [
    ...new Set([...(same ? call.searchedBy : keptKinds(call.searchedBy)), ...chosen.searchedBy]),
  ]
  return {
    changes: [
      ...(same ? [] : endVerification(facts.verification, now)),
      touchCall(facts, {
        patientId,
        searchedBy,
        ...(same ? {} : { callBackStartedAt: null, aboutId: null, consentAt: null }),
      }),
    ],
    messages: same ? [] : noticeOfFailure(facts),
    audit: [{ action: 'record.opened', outcome: 'done', patient: patientId, reason: 'caller-on-line' }],
  }
}

/** What was typed does not find this record, so it stays shut: nobody browses by id (V11). */
export const decideNotFound = (facts: OwnCallFacts): Refused =>
  refusedWith(liveCallBlock(facts) ?? { code: 'two-identifiers' }, { action: 'record.refused' })
