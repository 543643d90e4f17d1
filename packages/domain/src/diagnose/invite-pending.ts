import { isLive } from '../account/access-link.ts'
import type { CauseRule, Evidence } from './cause.ts'
import { earlyTries, isNotEnrolled, messageOf, newestLink } from './signals.ts'

/** INVITE_PENDING: the newest invitation still works and no password was chosen with it. */
export const invitePending: CauseRule = {
  code: 'INVITE_PENDING',
  find(facts) {
    const invitation = newestLink(facts, 'invitation')
    if (!isNotEnrolled(facts) || !invitation || !isLive(invitation, facts.now)) return undefined
    const handedOverAt = messageOf(facts, invitation)?.handedOverAt
    const left = handedOverAt !== undefined || invitation.openedAt !== undefined
    const sentAt = handedOverAt ?? invitation.createdAt
    const opened: Evidence =
      invitation.openedAt === undefined
        ? { key: 'not-opened' }
        : { key: 'opened-not-finished', at: invitation.openedAt }
    const evidence: Evidence[] = left
      ? [opened, { key: 'invite-handed-over', at: sentAt, until: invitation.expiresAt }]
      : [{ key: 'invite-waiting-to-leave', at: invitation.createdAt }]
    return {
      ...(left ? {} : { variant: 'on-its-way' as const }),
      confidence: 'certain',
      at: sentAt,
      until: invitation.expiresAt,
      evidence: [...earlyTries(facts), ...evidence],
      nextRemedy: 'resend-invitation',
      nextReason: 'not-received',
    }
  },
}
