import type { LinkEnd, RevokeReason } from '../account/access-link.ts'

/** console-words §5.2, as labels. */
const revokedLabels: Record<RevokeReason, string> = {
  undone: 'Taken back',
  bounced: 'Ended: came back',
  hold: 'Ended: on hold',
  'password-chosen': 'Ended: not needed',
  'contact-changed': 'Ended: new contact',
  deactivated: 'Ended: inactive',
  consolidated: 'Ended: login retired',
}

const endLabels: Record<Exclude<LinkEnd, 'revoked'>, string> = {
  redeemed: 'Used',
  superseded: 'Replaced',
  locked: 'Closed after 5 tries',
}

/** How a link ended, in a few words. */
export const linkEndWords = (end: LinkEnd, reason: RevokeReason | undefined): string =>
  end === 'revoked' ? revokedLabels[reason ?? 'undone'] : endLabels[end]
