import type { Decided, Refused } from '../decision.ts'
import type { Language } from '../shared/language.ts'
import {
  callBlock,
  endVerification,
  liveCallBlock,
  type OwnCallFacts,
  refusedWith,
  touchCall,
} from './call-block.ts'
import type { Relationship } from './call-session.ts'
import { callStateAt } from './call-state.ts'
import { type AnyCallFacts, noticeOfFailure } from './notice-due.ts'
import { keptKinds } from './search-kinds.ts'

/** Who is on the line, and how they are spoken with. */
export type Caller = {
  relationship: Relationship
  language: Language
  interpreter: boolean
  relay: boolean
  unhurried: boolean
}

/** Who is on the line. Another relationship is another caller: what the last one proved is gone (V6). */
export function decideCaller(facts: OwnCallFacts, caller: Caller): Refused | Decided {
  const block = liveCallBlock(facts)
  if (block) return refusedWith(block, { action: 'call.caller-changed' })
  const other = caller.relationship !== facts.call.relationship
  return {
    changes: [
      ...(other ? endVerification(facts.verification, facts.now) : []),
      touchCall(facts, other ? { ...caller, aboutId: null, consentAt: null } : caller),
    ],
    messages: [],
    audit: [{ action: 'call.caller-changed', outcome: 'done', reason: caller.relationship }],
  }
}

/** Lets an opened record go again: the level ends, what was said or shown stays spent. */
export function decideLeaveRecord(facts: AnyCallFacts): Refused | Decided {
  const block = callBlock(facts)
  if (block) return refusedWith(block, { action: 'record.refused' })
  return {
    changes: [
      ...endVerification(facts.verification, facts.now),
      touchCall(facts, {
        patientId: null,
        aboutId: null,
        consentAt: null,
        searchedBy: keptKinds(facts.call.searchedBy),
        callBackStartedAt: null,
      }),
    ],
    messages: noticeOfFailure(facts),
    audit: [{ action: 'verification.abandoned', outcome: 'done', reason: 'record-left' }],
  }
}

/** Puts the call aside; what moves by itself is watched, and the check's time runs on (domain §3.6). */
export function decideWait(facts: OwnCallFacts): Refused | Decided {
  const block = liveCallBlock(facts)
  if (block) return refusedWith(block, { action: 'call.waiting' })
  return {
    changes: [touchCall(facts, { state: 'waiting', waitingSince: facts.now })],
    messages: [],
    audit: [{ action: 'call.waiting', outcome: 'done' }],
  }
}

/**
 * Takes a waiting or idle call up again, within the clinic's window; a closed one never changes (domain §3.6). After
 * wrap-up the line was dropped: who calls again is asked again, because nobody saw that it is the same person (V6).
 */
export function decideResume(facts: OwnCallFacts): Refused | Decided {
  const { call, now, policy } = facts
  const block =
    callBlock(facts) ??
    (now > call.lastActivityAt + policy.resumeWindow ? { code: 'call-closed' as const } : undefined)
  if (block) return refusedWith(block, { action: 'call.resumed' })
  const dropped = callStateAt(call, policy, now) === 'wrap-up'
  return {
    changes: [
      ...(dropped ? endVerification(facts.verification, now) : []),
      touchCall(facts, {
        state: 'open',
        waitingSince: null,
        ...(dropped ? { callBackStartedAt: null } : {}),
      }),
    ],
    messages: [],
    audit: [{ action: 'call.resumed', outcome: 'done' }],
  }
}

/** The caller has hung up or is done: only the disposition is missing. */
export function decideWrapUp(facts: OwnCallFacts): Refused | Decided {
  const block = callBlock(facts)
  if (block) return refusedWith(block, { action: 'call.wrapped-up' })
  const already =
    callStateAt(facts.call, facts.policy, facts.now) === 'wrap-up' && facts.call.state === 'wrap-up'
  return {
    changes: already ? [] : [touchCall(facts, { state: 'wrap-up', callBackStartedAt: null })],
    messages: [],
    audit: [{ action: 'call.wrapped-up', outcome: 'done' }],
  }
}
