import { hasRight, type Role } from '../call/roles.ts'
import type { Refusal } from '../refusal.ts'
import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'
import { isFreshlyReauthenticated } from '../sign-in/reauthentication.ts'
import type { StaffMember } from './staff-member.ts'

/** Whoever decides about somebody’s access, as they are once both are locked. */
export type AccessDecider = { id: string; role: Role; active: boolean; reauthenticatedAt?: Instant }
type Now = { now: Instant; policy: Policy }

/** Who runs the desk may, with their own password typed a moment ago (S4). */
export function administratorBlock(by: AccessDecider, { now, policy }: Now): Refusal | undefined {
  if (!by.active || !hasRight(by.role, 'manage-staff')) return { code: 'no-right', reason: 'administrator' }
  return isFreshlyReauthenticated({ staff: by, now, policy }) ? undefined : { code: 'reauthenticate' }
}

/**
 * Why somebody’s role, team, sign-in or sessions stay as they are. Nobody decides about themselves, and so whoever takes
 * the last other administrator away stays one.
 * @param seen the version that was on the screen
 */
export function staffBlock(
  by: AccessDecider,
  member: StaffMember,
  seen: number,
  at: Now,
): Refusal | undefined {
  if (by.id === member.id) return { code: 'own-access' }
  return (
    administratorBlock(by, at) ?? (member.version === seen ? undefined : { code: 'someone-else-changed-it' })
  )
}
