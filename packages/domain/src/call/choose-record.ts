import { type Closeness, closenessBlock } from '../closeness/closeness.ts'
import type { Decided, Refused } from '../decision.ts'
import type { Refusal } from '../refusal.ts'
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
 * Why a found record stays shut: it is too near (V8), too many were opened within the hour (V10), or it looks like
 * another and waits for one more detail (V11).
 * @param besides what else stands in the way of this step; told once the record is known not to be too near
 */
export const chosenBlock = (
  facts: AnyCallFacts,
  chosen: ChosenRecord,
  besides?: Refusal,
): Refusal | undefined =>
  liveCallBlock(facts) ??
  closenessBlock(chosen.closeness, facts.staff.role) ??
  besides ??
  tooManyRecords(facts, chosen.viewedAt) ??
  (chosen.needsThirdIdentifier ? { code: 'third-identifier' } : undefined)

/** Opens a found record in the call; with another record what the caller proved for the last one is gone (V6). */
export function decideChooseRecord(facts: AnyCallFacts, chosen: ChosenRecord): Refused | Decided {
  const { now, call } = facts
  const { patientId } = chosen
  const refusal = chosenBlock(facts, chosen)
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
