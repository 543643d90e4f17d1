import type { AccessLink, LinkKind } from '../account/access-link.ts'
import type { Message } from '../account/message.ts'
import type { PortalAccount } from '../account/portal-account.ts'
import type { AuditAction } from '../audit/actions.ts'
import type { Facts, PatientEvent } from '../facts.ts'
import { hours, type Instant } from '../shared/instant.ts'

/** How far back an attempt still explains today's call (domain §5). */
const attemptWindow = hours(24)
export const windowStart = (facts: Pick<Facts, 'now'>): Instant => facts.now - attemptWindow

/** Events of the last 24 h with this action (and reason), newest first. */
export const recentEvents = (facts: Facts, action: AuditAction, reason?: string): PatientEvent[] =>
  facts.events.filter(
    (event) =>
      event.action === action &&
      event.at >= windowStart(facts) &&
      (reason === undefined || event.reason === reason),
  )

/** The newest event with this action, however old. */
export const lastEvent = (facts: Facts, action: AuditAction): PatientEvent | undefined =>
  facts.events.find((event) => event.action === action)

export const newestLink = (facts: Facts, kind?: LinkKind): AccessLink | undefined =>
  facts.links.find((link) => (kind === undefined ? link.kind !== 'temporary-login' : link.kind === kind))

export const messageOf = (facts: Facts, link: AccessLink): Message | undefined =>
  facts.messages.find((message) => message.linkId === link.id)

/** The link an event speaks of, if it is among the last twenty. */
export const linkOf = (facts: Facts, event: PatientEvent): AccessLink | undefined =>
  facts.links.find((link) => event.object === `link:${link.id}`)

export const isEnrolled = (account: PortalAccount | undefined): account is PortalAccount =>
  account?.lifecycle === 'active'

/** Whether the patient may have a login but has chosen no password yet. */
export const isNotEnrolled = ({ account, patient }: Facts): boolean =>
  !patient.deceased && (account === undefined || account.lifecycle === 'invited')

/** When the patient was last known to be in, or 0. */
export function lastSuccessAt(facts: Facts): Instant {
  return Math.max(facts.account?.lastSignInAt ?? 0, lastEvent(facts, 'patient.signed-in')?.at ?? 0)
}

/** Signs-in that were tried before any password had been chosen, in the last 24 h. */
export function earlyTries(facts: Facts): { key: 'tried-early'; at: Instant; count: number }[] {
  const tries = recentEvents(facts, 'patient.sign-in-failed', 'not-enrolled')
  return tries[0] ? [{ key: 'tried-early', at: tries[0].at, count: tries.length }] : []
}

/** Whether a lock holds at `now`; a temporary one ends by itself, without a job. */
export const isLocked = ({ lock }: PortalAccount, now: Instant): boolean =>
  lock.kind === 'hard' || (lock.kind === 'temporary' && lock.until > now)

const attempts: readonly AuditAction[] = [
  'patient.signed-in',
  'patient.sign-in-failed',
  'patient.password-refused',
  'patient.password-chosen',
  'patient.asked-for-link',
  'link.opened',
  'link.refused',
  'link.detail-wrong',
  'link.locked',
  'link.redeemed',
]

/** Whether anybody tried to get in at this login since then, right or near. */
export const triedSince = (facts: Facts, since: Instant): boolean =>
  lastSuccessAt(facts) >= since ||
  facts.nearMisses.some((at) => at >= since) ||
  facts.events.some((event) => event.at >= since && attempts.includes(event.action))
