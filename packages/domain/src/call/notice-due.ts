import { hasPrivateMailbox } from '../account/email-on-file.ts'
import type { MessageOrder } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { recentFailures } from '../verify/limits.ts'
import type { OwnCallFacts } from './call-block.ts'

/** A call with a record open in it, or without. */
export type AnyCallFacts = OwnCallFacts & Partial<Omit<CallFacts, keyof OwnCallFacts>>
export const hasRecord = (facts: AnyCallFacts): facts is CallFacts => facts.patient !== undefined

/**
 * Whether the patient is to be told, should this call close now: a check failed in it, it was never verified, and it was
 * at least the second failure in 24 hours across all staff (domain §3.5, edge case 17). Whether a notice can go is
 * another matter, which account and address decide; that is not for the desk to see before a check.
 */
export function noticeDue(facts: CallFacts): boolean {
  const { call, verification } = facts
  const failures = recentFailures(facts)
  // Asked of the time, not of the check: a change of caller in between must not hide what the first one tried.
  const failedHere = failures.some((at) => at >= call.openedAt)
  return failedHere && verification?.verifiedAt === undefined && failures.length >= 2
}

/** The notice to whoever's record was asked about in vain, when the call leaves it: closed, or on to another record. */
export function noticeOfFailure(facts: AnyCallFacts): MessageOrder[] {
  if (!hasRecord(facts) || !noticeDue(facts) || !mayTell(facts)) return []
  const { now, call, messages, flag } = facts
  // Whoever reads that mailbox may be the one the caller is afraid of (edge case 19).
  if (flag && (flag.reason === 'fear' || flag.reason === 'call-me-back')) return []
  const told = messages.some(
    ({ template, queuedAt }) => template === 'failed-verification' && queuedAt >= call.openedAt,
  )
  if (told) return []
  return [{ template: 'failed-verification', to: 'contact-on-file', askedBy: 'notice', params: { at: now } }]
}

/** No account, nothing to tell of. */
function mayTell({ patient, account }: CallFacts): boolean {
  const open = account?.lifecycle === 'active' || account?.lifecycle === 'invited'
  return hasPrivateMailbox(patient) && open && account.hold !== 'privacy'
}
