import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'
import type { Lock, PortalAccount } from './portal-account.ts'

/** The lock that holds at `now`: a temporary one ends by itself, derived from its `until` (domain §3.1). */
export function effectiveLock({ lock }: Pick<PortalAccount, 'lock'>, now: Instant): Lock {
  return lock.kind === 'temporary' && lock.until <= now ? { kind: 'none' } : lock
}

/**
 * The lock after one more failed sign-in (P6): from the fifth in a row a pause that doubles from 30 s up to an hour,
 * and at fifty one that only a new password or an unlock opens.
 * @param failures failed sign-ins in a row, this one included
 */
export function lockAfterFailure(failures: number, policy: Policy, now: Instant): Lock {
  if (failures >= policy.lockHardAfter) return { kind: 'hard' }
  if (failures < policy.lockAfterFailures) return { kind: 'none' }
  const doublings = Math.min(failures - policy.lockAfterFailures, 30)
  return { kind: 'temporary', until: now + Math.min(policy.lockLongest, policy.lockFirst * 2 ** doublings) }
}
