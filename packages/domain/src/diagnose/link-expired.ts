import { linkStateAt } from '../account/access-link.ts'
import type { CauseRule, Evidence } from './cause.ts'
import {
  isEnrolled,
  lastSuccessAt,
  linkOf,
  messageOf,
  newestLink,
  recentEvents,
  windowStart,
} from './signals.ts'

/** LINK_EXPIRED: the newest reset link ran out in the last 24 h, or was opened too late. (Invitations: INVITE_EXPIRED.) */
export const linkExpired: CauseRule = {
  code: 'LINK_EXPIRED',
  find(facts) {
    const link = newestLink(facts, 'reset')
    if (!isEnrolled(facts.account) || !link || linkStateAt(link, facts.now) !== 'expired') return undefined
    const late = recentEvents(facts, 'link.refused', 'expired').find((event) => linkOf(facts, event) === link)
    if (lastSuccessAt(facts) > (late?.at ?? link.expiresAt)) return undefined
    if (!late && link.expiresAt < windowStart(facts)) return undefined
    const openedAt = late?.at ?? link.openedAt
    const handedOverAt = messageOf(facts, link)?.handedOverAt
    const evidence: Evidence[] = [
      { key: 'link-expired', at: link.expiresAt, ...(openedAt === undefined ? {} : { openedAt }) },
      ...(late && handedOverAt !== undefined && late.at > handedOverAt
        ? [{ key: 'opened-late' as const, at: handedOverAt, waited: late.at - handedOverAt }]
        : []),
    ]
    return {
      confidence: late ? 'likely' : 'possible',
      evidence,
      nextRemedy: 'send-reset-link',
      nextReason: 'link-expired',
    }
  },
}
