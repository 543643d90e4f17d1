import { isLive } from '../account/access-link.ts'
import type { CauseRule, Evidence } from './cause.ts'
import { lastSuccessAt, linkOf, recentEvents } from './signals.ts'

/** PASSWORD_RULES_NOT_MET: choose-a-password refused what was typed; only the rule's id is known, never the words. */
export const passwordRulesNotMet: CauseRule = {
  code: 'PASSWORD_RULES_NOT_MET',
  find(facts) {
    const settledAt = Math.max(lastSuccessAt(facts), facts.account?.passwordSetAt ?? 0)
    const refused = recentEvents(facts, 'patient.password-refused').filter(({ at }) => at > settledAt)
    const last = refused[0]
    if (!facts.account || !last) return undefined
    const rule = last.reason ?? ''
    const link = linkOf(facts, last)
    const open = link !== undefined && isLive(link, facts.now)
    const evidence: Evidence[] = [{ key: 'password-refused', at: last.at, count: refused.length, rule }]
    if (open) evidence.push({ key: 'link-still-open', until: link.expiresAt })
    // The page is still open before the caller: the state of the link and the refusal say the same.
    return { confidence: open ? 'certain' : 'likely', rule, evidence }
  },
}
