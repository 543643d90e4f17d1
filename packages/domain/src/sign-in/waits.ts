import { lockAfterFailure } from '../account/lock.ts'
import type { Policy } from '../settings/policy.ts'
import { defaultPolicy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'

/**
 * Until when a typed name must wait, or undefined. Counted for every name alike, known or not, so that the wait tells
 * nothing about an account (P6, P7).
 * @param failures failed tries in a row with this name
 * @param lastAt when the last one was, ms UTC
 */
export function signInWait(
  failures: number,
  lastAt: Instant,
  policy: Policy,
  now: Instant,
): Instant | undefined {
  const lock = lockAfterFailure(failures, policy, lastAt)
  const until =
    lock.kind === 'temporary' ? lock.until : lock.kind === 'hard' ? lastAt + policy.lockLongest : 0
  return until > now ? until : undefined
}

/** The same growing delays for staff; an administrator's reset clears them, nothing locks for good. */
export const staffSignInWait = (failures: number, lastAt: Instant, now: Instant): Instant | undefined =>
  signInWait(failures, lastAt, defaultPolicy, now)
