import type { CauseRule, Evidence } from './cause.ts'
import { isEnrolled, isLocked, lastSuccessAt, recentEvents } from './signals.ts'

/** WRONG_PASSWORD: tries with the right username since the last success or new password, and no lock. */
export const wrongPassword: CauseRule = {
  code: 'WRONG_PASSWORD',
  find(facts) {
    const { account, now, policy } = facts
    if (!isEnrolled(account) || isLocked(account, now)) return undefined
    const settledAt = Math.max(lastSuccessAt(facts), account.passwordSetAt ?? 0)
    const tries = recentEvents(facts, 'patient.sign-in-failed', 'wrong-password').filter(
      (event) => event.at > settledAt,
    )
    if (!tries[0]) return undefined
    const left = policy.lockAfterFailures - account.failedSignIns
    const evidence: Evidence[] = [{ key: 'wrong-password', at: tries[0].at, count: tries.length }]
    if (left > 0) evidence.push({ key: 'tries-before-pause', count: left })
    return { confidence: 'likely', evidence, nextRemedy: 'send-reset-link', nextReason: 'forgot-password' }
  },
}
