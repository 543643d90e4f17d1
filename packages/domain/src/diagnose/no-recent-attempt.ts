import type { AuditAction } from '../audit/actions.ts'
import type { CauseRule, Evidence } from './cause.ts'
import { isEnrolled, isLocked, lastSuccessAt, windowStart } from './signals.ts'

const attempts: readonly AuditAction[] = [
  'patient.signed-in',
  'patient.sign-in-failed',
  'patient.password-refused',
  'patient.password-chosen',
  'patient.asked-for-link',
  'link.opened',
  'link.refused',
  'link.detail-wrong',
  'link.locked',
  'link.redeemed',
]

/** NO_RECENT_ATTEMPT: nobody tried here in 24 h, so it may be another page or app. */
export const noRecentAttempt: CauseRule = {
  code: 'NO_RECENT_ATTEMPT',
  find(facts) {
    const { account, nearMisses, now } = facts
    if (!isEnrolled(account) || account.hold !== 'none' || isLocked(account, now)) return undefined
    const since = windowStart(facts)
    if (lastSuccessAt(facts) >= since || nearMisses.some((at) => at >= since)) return undefined
    if (facts.events.some((event) => event.at >= since && attempts.includes(event.action))) return undefined
    const lastIn = lastSuccessAt(facts)
    const evidence: Evidence[] = [{ key: 'no-try', since }]
    if (lastIn > 0) evidence.push({ key: 'last-sign-in', at: lastIn })
    return { confidence: 'possible', evidence }
  },
}
