import type { Act } from './act.ts'
import type { Finding } from './anomaly.ts'

/**
 * A verification of the log found something wrong: until it is explained, nothing the record says can be relied on.
 * @param verified the verification that ended
 * @param verification which one, as `kind:id`
 */
export function recordNotWhole(
  verified: Act & { outcome: string },
  verification: string,
): Finding | undefined {
  if (verified.action !== 'audit.verified' || verified.outcome !== 'refused') return undefined
  const found = Number(/findings:(\d+)/.exec(verified.reason ?? '')?.[1] ?? 1)
  return {
    rule: 'record-not-whole',
    about: verification,
    people: [],
    found,
    usual: 0,
    ordinary: 0,
    against: found,
    at: verified.at,
    calls: [],
  }
}
