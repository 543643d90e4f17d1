import { linkStateAt } from '../account/access-link.ts'
import type { CauseRule, Evidence } from './cause.ts'
import { earlyTries, isNotEnrolled, newestLink } from './signals.ts'

/** NOT_ENROLLED: never invited, or the newest invitation was ended before it could be used. */
export const notEnrolled: CauseRule = {
  code: 'NOT_ENROLLED',
  find(facts) {
    if (!isNotEnrolled(facts)) return undefined
    const invitation = newestLink(facts, 'invitation')
    const first: Evidence[] = earlyTries(facts)
    if (!invitation) {
      return {
        confidence: 'certain',
        evidence: [...first, { key: 'never-invited' }],
        nextRemedy: 'resend-invitation',
        nextReason: 'first-time',
      }
    }
    const state = linkStateAt(invitation, facts.now)
    if (invitation.end === undefined || state === 'redeemed') return undefined
    const ended: Evidence = {
      key: 'invite-ended',
      at: invitation.endedAt ?? invitation.createdAt,
      sentAt: invitation.createdAt,
      end: invitation.end,
      ...(invitation.revokeReason === undefined ? {} : { revokeReason: invitation.revokeReason }),
    }
    return {
      confidence: 'certain',
      evidence: [...first, ended],
      nextRemedy: 'resend-invitation',
      nextReason: 'not-received',
    }
  },
}
