import { authorityStanding } from '../proxy/authority-standing.ts'
import type { CauseRule } from './cause.ts'
import { triedSince, windowStart } from './signals.ts'

/** PROXY_CONFUSION: who may act for the patient tries the patient’s login, and not their own (edge cases 1, 5). */
export const proxyConfusion: CauseRule = {
  code: 'PROXY_CONFUSION',
  find(facts) {
    const { about } = facts
    if (!about || !authorityStanding(about, facts).on) return undefined
    const since = windowStart(facts)
    const tries = (about.wrongPasswords ?? []).filter((at) => at >= since)
    if (!tries[0] || triedSince(facts, since)) return undefined
    return {
      confidence: 'likely',
      evidence: [
        { key: 'tries-on-patient', at: tries[0], count: tries.length },
        { key: 'own-login-not-tried', since },
      ],
    }
  },
}
