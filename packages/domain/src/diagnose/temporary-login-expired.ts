import { isGiven, temporaryLoginStateAt } from '../temporary-login/temporary-login.ts'
import type { CauseRule } from './cause.ts'
import { isEnrolled, lastSuccessAt, windowStart } from './signals.ts'

/** TEMPORARY_LOGIN_EXPIRED: the newest code ran out in the last 24 h, unused or before a password was chosen. */
export const temporaryLoginExpired: CauseRule = {
  code: 'TEMPORARY_LOGIN_EXPIRED',
  find(facts) {
    const { temporaryLogins, account, events, now } = facts
    const login = temporaryLogins.find((one) => isGiven(one, 'spoken'))
    if (!login || temporaryLoginStateAt(login, now) !== 'expired') return undefined
    const expiredAt = login.chooseUntil ?? login.expiresAt
    if (expiredAt < windowStart(facts)) return undefined
    const success = Math.max(lastSuccessAt(facts), account?.passwordSetAt ?? 0)
    if (success > login.issuedAt) return undefined
    const issued = events.find(
      ({ action, object }) => action === 'temporary-login.issued' && object === `temporary-login:${login.id}`,
    )
    const by = issued?.actor.kind === 'staff' ? issued.actor.name : undefined
    return {
      confidence: 'certain',
      evidence: [
        login.usedAt === undefined
          ? { key: 'code-never-used', at: login.issuedAt, expiredAt, ...(by ? { by } : {}) }
          : { key: 'code-used-in-vain', at: login.usedAt },
      ],
      // An invited patient has chosen no password yet: for them the way in is the invitation.
      ...(isEnrolled(account)
        ? { nextRemedy: 'send-reset-link', nextReason: 'forgot-password' }
        : { nextRemedy: 'resend-invitation', nextReason: 'not-received' }),
    }
  },
}
