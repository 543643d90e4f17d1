import { isLive } from '../account/access-link.ts'
import type { CauseRule, Evidence } from './cause.ts'
import { isEnrolled, isNotEnrolled, newestLink, windowStart } from './signals.ts'

/** SHARED_EMAIL: the mailbox serves several logins, so that a link for one may be taken for a link for another. */
export const sharedEmail: CauseRule = {
  code: 'SHARED_EMAIL',
  find(facts) {
    const { account, now } = facts
    const { accounts, otherOpenedAt = 0 } = facts.sharedEmail
    const enrolled = isEnrolled(account)
    if (accounts < 2 || !account || (!enrolled && !isNotEnrolled(facts))) return undefined
    const link = newestLink(facts)
    const lastOwn = Math.max(0, ...facts.links.map(({ openedAt = 0 }) => openedAt))
    const mixedUp = otherOpenedAt >= windowStart(facts) && otherOpenedAt > lastOwn
    const evidence: Evidence[] = [{ key: 'shared-email', count: accounts }]
    if (mixedUp) evidence.unshift({ key: 'other-link-opened', at: otherOpenedAt })
    const waiting = link !== undefined && isLive(link, now) && otherOpenedAt >= link.createdAt
    return {
      confidence: mixedUp && waiting ? 'likely' : 'possible',
      evidence,
      nextRemedy: enrolled ? 'send-reset-link' : 'resend-invitation',
      nextReason: 'not-received',
    }
  },
}
