import type { CauseRule, Evidence } from './cause.ts'
import { isEnrolled, lastSuccessAt, recentEvents, windowStart } from './signals.ts'

/** WRONG_USERNAME: names very close to this one were tried at the sign-in page, and nobody has them. */
export const wrongUsername: CauseRule = {
  code: 'WRONG_USERNAME',
  find(facts) {
    const { account, nearMisses } = facts
    if (!isEnrolled(account)) return undefined
    const settledAt = Math.max(lastSuccessAt(facts), account.passwordSetAt ?? 0)
    const tries = nearMisses.filter((at) => at >= windowStart(facts) && at > settledAt)
    const first = tries.at(-1)
    if (first === undefined) return undefined
    const evidence: Evidence[] = [{ key: 'near-miss', since: first, count: tries.length }]
    if (!recentEvents(facts, 'patient.sign-in-failed').some(({ at }) => at >= first))
      evidence.push({ key: 'no-right-username' })
    return { confidence: 'likely', evidence, nextRemedy: 'send-username-reminder' }
  },
}
