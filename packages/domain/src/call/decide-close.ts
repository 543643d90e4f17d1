import { hasPrivateMailbox } from '../account/email-on-file.ts'
import type { Decided, MessageOrder, Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { assuranceAt } from '../verify/assurance.ts'
import { callBlock, endVerification, type OwnCallFacts, refusedWith } from './call-block.ts'
import type { Disposition } from './call-session.ts'
import { noticeDue } from './notice-due.ts'

/** A call with a record open in it, or without. */
export type AnyCallFacts = OwnCallFacts & Partial<Omit<CallFacts, keyof OwnCallFacts>>
const hasRecord = (facts: AnyCallFacts): facts is CallFacts => facts.patient !== undefined

/**
 * Ends the call for good: its check ends with it. From the second failed check in 24 hours on, a call that closes
 * unverified tells the patient, at the address on file, that somebody asked (domain §3.5, edge case 17).
 */
export function decideClose(facts: AnyCallFacts, disposition: Disposition): Refused | Decided {
  const block = callBlock(facts)
  if (block) return refusedWith(block, { action: 'call.closed' })
  const { now, call, verification } = facts
  return {
    changes: [
      ...endVerification(verification, now),
      {
        change: 'set-call',
        callId: call.id,
        set: { state: 'closed', closedAt: now, disposition, callBackStartedAt: null },
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

function noticeOfFailure(facts: AnyCallFacts): MessageOrder[] {
  if (!hasRecord(facts) || !noticeDue(facts) || !mayTell(facts)) return []
  const { now } = facts
  return [{ template: 'failed-verification', to: 'contact-on-file', askedBy: 'notice', params: { at: now } }]
}

/** No account, nothing to tell of. */
function mayTell({ patient, account }: CallFacts): boolean {
  const open = account?.lifecycle === 'active' || account?.lifecycle === 'invited'
  return hasPrivateMailbox(patient) && open && account.hold !== 'privacy'
}

/** How the call seems to have ended, from what happened in it; a person confirms it. */
export function suggestDisposition(facts: AnyCallFacts): Disposition {
  if (!hasRecord(facts)) return 'information-only'
  const { call, account, links, verification } = facts
  if ((account?.lastSignInAt ?? 0) >= call.openedAt) return 'resolved'
  if (links.some((link) => link.callId === call.id && link.end !== 'revoked')) return 'sent-and-waiting'
  const failed = verification?.checks.some((c) => c.kind === 'knowledge' && c.outcome !== 'matched') ?? false
  if (failed && assuranceAt(verification, facts).level === 'none') return 'verification-failed'
  return 'information-only'
}
