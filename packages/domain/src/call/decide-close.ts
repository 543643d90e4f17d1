import { waitsForCallBack } from '../call-me-back/decide-call-me-back.ts'
import type { Decided, Refused } from '../decision.ts'
import { assuranceAt } from '../verify/assurance.ts'
import { isFailure } from '../verify/limits.ts'
import { callBlock, endVerification, refusedWith } from './call-block.ts'
import type { Disposition } from './call-session.ts'
import { type AnyCallFacts, hasRecord, noticeOfFailure } from './notice-due.ts'

/**
 * Ends the call for good: its check ends with it. From the second failed check in 24 hours on, a call that closes
 * unverified tells the patient, at the address on file, that somebody asked (domain §3.5, edge case 17).
 */
export function decideClose(facts: AnyCallFacts, disposition: Disposition): Refused | Decided {
  const block = callBlock(facts)
  if (block) return refusedWith(block, { action: 'call.closed' })
  return closeAs(facts, disposition)
}

/** What closing does, whoever asks for it. */
export function closeAs(facts: AnyCallFacts, disposition: Disposition): Decided {
  const { now, call, verification } = facts
  return {
    changes: [
      ...endVerification(verification, now),
      {
        change: 'set-call',
        callId: call.id,
        set: {
          state: 'closed',
          closedAt: now,
          disposition,
          callBackStartedAt: null,
          ...(waitsForCallBack(call) ? {} : { callWord: null }),
        },
      },
    ],
    messages: noticeOfFailure(facts),
    audit: [
      {
        action: 'call.closed',
        outcome: 'done',
        reason: disposition,
        ...(hasRecord(facts) ? { patient: facts.patient.id } : {}),
      },
    ],
  }
}

/** How the call seems to have ended, from what happened in it; a person confirms it. */
export function suggestDisposition(facts: AnyCallFacts): Disposition {
  if (!hasRecord(facts)) return 'information-only'
  const { call, account, links, verification } = facts
  if ((account?.lastSignInAt ?? 0) >= call.openedAt) return 'resolved'
  if (links.some((link) => link.callId === call.id && link.end !== 'revoked')) return 'sent-and-waiting'
  const failed = verification?.checks.some(isFailure) ?? false
  if (failed && assuranceAt(verification, facts).level === 'none') return 'verification-failed'
  return 'information-only'
}
