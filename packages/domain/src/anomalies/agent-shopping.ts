import { hours } from '../shared/instant.ts'
import { type Act, callsOf, peopleOf, provedMore } from './act.ts'
import type { Finding } from './anomaly.ts'

/** Whoever is turned away and means it tries again soon. */
export const SHOPPING_WITHIN = hours(24)

/**
 * A check was not passed with one member of staff and passed with another within a day. Most callers looked up what
 * they did not know; some try until somebody lets them in.
 * @param passed the check that was passed
 * @param earlier checks of the same patient that ended before it, passed or not
 */
export function agentShopping(
  passed: Act,
  earlier: readonly Act[],
  patientId: string,
  day: string,
): Finding | undefined {
  const before = earlier
    .filter(({ idx, at }) => idx < passed.idx && at > passed.at - SHOPPING_WITHIN)
    .sort((a, b) => a.idx - b.idx)
  const lastPassed = before.findLast(({ action }) => action === 'verification.passed')?.idx ?? -1
  const failed = before.filter(
    ({ idx, action, staffId }) =>
      action === 'verification.failed' && idx > lastPassed && staffId !== passed.staffId,
  )
  if (failed.length === 0) return undefined
  const more = provedMore(passed)
  const acts = [...failed, passed]
  return {
    rule: 'agent-shopping',
    about: `${patientId}:${day}`,
    people: peopleOf(acts),
    found: failed.length,
    usual: 0,
    ordinary: more ? 1 : 0,
    against: more ? 0 : 1,
    at: passed.at,
    calls: callsOf(acts),
  }
}
