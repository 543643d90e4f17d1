import { survivorLabel } from '../duplicates/survivor.ts'
import type { Facts } from '../facts.ts'
import type { Instant } from '../shared/instant.ts'
import type { CauseRule } from './cause.ts'
import { lastEvent, lastSuccessAt, windowStart } from './signals.ts'

/**
 * DUPLICATE_ACCOUNT: this login was retired and another one is in use; or somebody still signs in with a login that was
 * retired into this one, or with that of what may be a second chart of this person.
 */
export const duplicateAccount: CauseRule = {
  code: 'DUPLICATE_ACCOUNT',
  find(facts) {
    if (facts.patient.deceased) return undefined
    if (facts.account?.lifecycle === 'retired') return retired(facts)
    const onRetired = lately(facts, facts.retiredTries ?? [])
    if (onRetired[0] !== undefined) {
      return {
        variant: 'retired-tried',
        confidence: 'likely',
        evidence: [{ key: 'retired-tries', at: onRetired[0], count: onRetired.length }],
        nextRemedy: 'send-reset-link',
        nextReason: 'forgot-password',
      }
    }
    const tries = lately(facts, facts.secondChartTries)
    if (tries[0] === undefined) return undefined
    return {
      confidence: 'likely',
      evidence: [{ key: 'second-chart', at: tries[0], count: tries.length }],
    }
  },
}

function retired(facts: Facts): ReturnType<CauseRule['find']> {
  const at = lastEvent(facts, 'account.consolidated')?.at
  const survivor = facts.survivor && survivorLabel(facts.survivor)
  return {
    variant: 'retired',
    confidence: 'certain',
    evidence: [{ key: 'retired', ...(at === undefined ? {} : { at }), ...(survivor ? { survivor } : {}) }],
    ...(survivor ? { survivor } : {}),
  }
}

/** Since the last sign-in that went well, and no longer ago than explains today's call. */
const lately = (facts: Facts, tries: readonly Instant[]): Instant[] => {
  const since = Math.max(windowStart(facts), lastSuccessAt(facts))
  return tries.filter((at) => at > since)
}
