import { hasRight } from '../call/roles.ts'
import type { Refusal } from '../refusal.ts'
import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'
import type { AccessDecider } from './staff-block.ts'
import type { StaffMember } from './staff-member.ts'

/** `unread`: nobody but who gave the role has looked at it; `due`: it was looked at, but too long ago. */
export type AccessStanding = { state: 'unread' | 'due' | 'reviewed'; dueAt: Instant }

/** How somebody’s access stands, and when it was or is to be looked at again. */
export function accessStanding(
  { roleSince, reviewedAt }: Pick<StaffMember, 'roleSince' | 'reviewedAt'>,
  { now, policy }: { now: Instant; policy: Policy },
): AccessStanding {
  if (reviewedAt === undefined) return { state: 'unread', dueAt: roleSince }
  const dueAt = reviewedAt + policy.accessReviewEvery
  return { state: now >= dueAt ? 'due' : 'reviewed', dueAt }
}

/**
 * Why this colleague may not say that somebody’s access is right: it is their own, or they gave it themselves.
 * @param seen the version that was on the screen
 */
export function accessReviewBlock(by: AccessDecider, member: StaffMember, seen: number): Refusal | undefined {
  if (by.id === member.id) return { code: 'own-access' }
  if (!by.active || !hasRight(by.role, 'review-access'))
    return { code: 'no-right', reason: 'privacy-officer' }
  if (by.id === member.roleBy) return { code: 'own-grant' }
  return member.version === seen ? undefined : { code: 'someone-else-changed-it' }
}
