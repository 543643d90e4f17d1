import { linkStateAt } from '../account/access-link.ts'
import type { CauseRule, Evidence } from './cause.ts'
import { earlyTries, isNotEnrolled, linkOf, messageOf, newestLink } from './signals.ts'

/** INVITE_EXPIRED: the newest invitation ran out before a password was chosen. */
export const inviteExpired: CauseRule = {
  code: 'INVITE_EXPIRED',
  find(facts) {
    const invitation = newestLink(facts, 'invitation')
    if (!isNotEnrolled(facts) || !invitation) return undefined
    if (linkStateAt(invitation, facts.now) !== 'expired') return undefined
    const late = facts.events.filter(
      (event) =>
        event.action === 'link.refused' && event.reason === 'expired' && linkOf(facts, event) === invitation,
    )
    const evidence: Evidence[] = [
      ...earlyTries(facts),
      ...(late[0] ? [{ key: 'opened-after-expiry' as const, at: late[0].at, count: late.length }] : []),
      {
        key: 'invite-expired',
        at: messageOf(facts, invitation)?.handedOverAt ?? invitation.createdAt,
        expiredAt: invitation.expiresAt,
      },
    ]
    return { confidence: 'certain', evidence, nextRemedy: 'resend-invitation', nextReason: 'link-expired' }
  },
}
