import type { CauseRule, Evidence } from './cause.ts'
import { isEnrolled, isLocked, lastSuccessAt, triedSince, windowStart } from './signals.ts'

/** NO_RECENT_ATTEMPT: nobody tried here in 24 h, so it may be another page or app. */
export const noRecentAttempt: CauseRule = {
  code: 'NO_RECENT_ATTEMPT',
  find(facts) {
    const { account, now } = facts
    if (!isEnrolled(account) || account.hold !== 'none' || isLocked(account, now)) return undefined
    const since = windowStart(facts)
    if (triedSince(facts, since)) return undefined
    const lastIn = lastSuccessAt(facts)
    const evidence: Evidence[] = [{ key: 'no-try', since }]
    if (lastIn > 0) evidence.push({ key: 'last-sign-in', at: lastIn })
    return { confidence: 'possible', evidence }
  },
}
