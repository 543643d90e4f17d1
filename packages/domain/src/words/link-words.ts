import type { AccessLink, LinkEnd, RevokeReason } from '../account/access-link.ts'

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

/** console-words §5.2, as what stands beside the step that the link did not come to. */
const revokedNotes: Record<RevokeReason, string> = {
  undone: 'it was taken back',
  bounced: 'the email did not arrive, so the link was ended',
  hold: 'it ended when the account was put on hold',
  'password-chosen': 'a password was chosen another way',
  'contact-changed': 'the contact it was sent to was changed',
  deactivated: 'it ended when the account was switched off',
  consolidated: 'it ended when this login was retired',
}

/** Why a link ended before anybody used it; nothing where it did not end by itself. */
export function linkEndNote({
  end,
  revokeReason,
}: Pick<AccessLink, 'end' | 'revokeReason'>): string | undefined {
  if (end === 'superseded') return 'a newer one was sent; only that one works'
  return end === 'revoked' && revokeReason ? revokedNotes[revokeReason] : undefined
}

/** How a link ended, in a few words. */
export const linkEndWords = (end: LinkEnd, reason: RevokeReason | undefined): string =>
  end === 'revoked' ? revokedLabels[reason ?? 'undone'] : endLabels[end]
