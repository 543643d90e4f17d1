import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'
import type { CallSession, CallState } from './call-session.ts'
import { timeFactor } from './time-factor.ts'

/** When an open or waiting call is in wrap-up unless something happens in it, ms UTC (domain §3.6). */
export const idleUntil = (call: CallSession, policy: Policy): Instant =>
  call.lastActivityAt + policy.callIdle * timeFactor(call, policy)

/**
 * The state of a call at `now`: one that nobody touched for 20 minutes (relay and interpreter ×3) is in wrap-up,
 * without a job that puts it there.
 */
export function callStateAt(call: CallSession, policy: Policy, now: Instant): CallState {
  if (call.state === 'closed' || call.state === 'wrap-up') return call.state
  return now > idleUntil(call, policy) ? 'wrap-up' : call.state
}
