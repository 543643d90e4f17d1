import type { CallFacts } from '../facts.ts'
import { recentFailures } from '../verify/limits.ts'

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
