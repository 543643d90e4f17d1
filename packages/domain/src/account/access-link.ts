import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'
import type { ShortCode } from '../short-code/short-code.ts'

/** What opens choose-a-password: a mailed link, or the page that a temporary login opened. */
export const LinkKind = z.enum(['invitation', 'reset', 'temporary-login'])
export type LinkKind = z.infer<typeof LinkKind>
export type MailedLinkKind = Exclude<LinkKind, 'temporary-login'>
/** How a link ended before its time (domain §3.2). */
export const LinkEnd = z.enum(['redeemed', 'superseded', 'revoked', 'locked'])
export type LinkEnd = z.infer<typeof LinkEnd>
/** Why a link was revoked; the patient’s page says it in its own words. */
export const RevokeReason = z.enum([
  'undone',
  'bounced',
  'hold',
  'password-chosen',
  'contact-changed',
  'deactivated',
  'consolidated',
])
export type RevokeReason = z.infer<typeof RevokeReason>

/** One machine for every link (domain §3.2). The token itself is never here, only its effect. */
export type AccessLink = {
  id: string
  accountId: string
  kind: LinkKind
  createdAt: Instant
  expiresAt: Instant
  openedAt?: Instant
  wrongDetails: number
  shortCode?: ShortCode
  end?: LinkEnd
  endedAt?: Instant
  revokeReason?: RevokeReason
  supersededBy?: string
  /** Who asked for it: the desk, or the patient alone; they are counted apart (domain §4). */
  askedBy: 'desk' | 'patient'
  staffId?: string
  callId?: string
}

/** Where a link stands (domain §3.2); derived, never stored. */
export type LinkState = 'pending' | 'opened' | 'redeemed' | 'expired' | 'superseded' | 'revoked' | 'locked'

/** What a link is at `now`; expiry is derived, so no job has to end it and a clock set back cannot revive an ended one. */
export function linkStateAt(link: AccessLink, now: Instant): LinkState {
  if (link.end) return link.end
  if (now >= link.expiresAt) return 'expired'
  return link.openedAt === undefined ? 'pending' : 'opened'
}

/** Whether the link still opens a page to choose a password. */
export const isLive = (link: AccessLink, now: Instant): boolean => {
  const state = linkStateAt(link, now)
  return state === 'pending' || state === 'opened'
}
