import { type AccessLink, type LinkEnd, linkStateAt, type RevokeReason } from '../account/access-link.ts'
import type { WordsAt } from './clock.ts'

const revokedLabels: Record<RevokeReason, { label: string; line: string }> = {
  undone: { label: 'Taken back', line: 'It was taken back.' },
  bounced: { label: 'Ended: came back', line: 'The email did not arrive, so the link was ended.' },
  hold: { label: 'Ended: on hold', line: 'It ended when the account was put on hold.' },
  'password-chosen': { label: 'Ended: not needed', line: 'A password was chosen another way.' },
  'contact-changed': { label: 'Ended: new contact', line: 'The contact it was sent to was changed.' },
  deactivated: { label: 'Ended: inactive', line: 'It ended when the account was switched off.' },
}

const endLabels: Record<Exclude<LinkEnd, 'revoked'>, string> = {
  redeemed: 'Used',
  superseded: 'Replaced',
  locked: 'Closed after 5 tries',
}

/** How a link ended, in a few words. */
export const linkEndWords = (end: LinkEnd, reason: RevokeReason | undefined): string =>
  end === 'revoked' ? revokedLabels[reason ?? 'undone'].label : endLabels[end]

export type StatusInWords = { label: string; line: string }

/** The state of a link at `words.now` (console-words §5.2). */
export function linkWords(link: AccessLink, { now, en }: WordsAt): StatusInWords {
  const endedAt = link.endedAt ?? link.expiresAt
  switch (linkStateAt(link, now)) {
    case 'pending':
      return {
        label: 'Not opened yet',
        line: `Works ${en.until(link.expiresAt)}. Only the newest one works.`,
      }
    case 'opened':
      return {
        label: 'Opened',
        line: `Opened ${en.at(link.openedAt ?? link.createdAt)}; the password is not chosen yet.`,
      }
    case 'redeemed':
      return { label: 'Used', line: `A password was chosen with it ${en.at(endedAt)}.` }
    case 'expired':
      return { label: 'Expired', line: `Its time was over ${en.at(link.expiresAt)}. Send a new one.` }
    case 'superseded':
      return { label: 'Replaced', line: `A newer one was sent ${en.at(endedAt)}; only that one works.` }
    case 'locked':
      return {
        label: 'Closed after 5 tries',
        line: 'The birth date did not match five times. The account is not locked; send a new link.',
      }
    case 'revoked': {
      const reason = link.revokeReason ?? 'undone'
      return reason === 'undone'
        ? { label: 'Taken back', line: `It was taken back ${en.at(endedAt)}.` }
        : revokedLabels[reason]
    }
  }
}
