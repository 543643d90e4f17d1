import type { CauseRule } from './cause.ts'
import { lastSuccessAt, windowStart } from './signals.ts'

/** DUPLICATE_ACCOUNT: somebody signs in, or tries to, with the login of what may be a second chart of this person. */
export const duplicateAccount: CauseRule = {
  code: 'DUPLICATE_ACCOUNT',
  find(facts) {
    if (facts.patient.deceased) return undefined
    const since = Math.max(windowStart(facts), lastSuccessAt(facts))
    const tries = facts.secondChartTries.filter((at) => at > since)
    if (tries[0] === undefined) return undefined
    return {
      confidence: 'likely',
      evidence: [{ key: 'second-chart', at: tries[0], count: tries.length }],
    }
  },
}
