import { linkStateAt } from '../account/access-link.ts'
import type { CauseRule, Evidence } from './cause.ts'
import { earlyTries, isEnrolled, lastEvent, newestLink } from './signals.ts'

/** MUST_CHANGE_PENDING: the account is open again, and the old password counts no more. */
export const mustChangePending: CauseRule = {
  code: 'MUST_CHANGE_PENDING',
  find(facts) {
    const { account, now } = facts
    if (!isEnrolled(account) || account.credential !== 'must-change') return undefined
    const at = lastEvent(facts, 'account.reactivated')?.at
    const evidence: Evidence[] = [
      ...earlyTries(facts),
      { key: 'reactivated-not-used', ...(at === undefined ? {} : { at }) },
    ]
    const link = newestLink(facts, 'reset')
    const expired = link !== undefined && linkStateAt(link, now) === 'expired'
    return {
      confidence: 'certain',
      evidence,
      nextRemedy: 'send-reset-link',
      nextReason: expired ? 'link-expired' : 'not-received',
    }
  },
}
