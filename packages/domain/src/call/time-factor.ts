import type { Policy } from '../settings/policy.ts'
import type { CallSession } from './call-session.ts'

/** By how much the times of a call are longer: three times where words take their way or their time (edge cases 24–26). */
export const timeFactor = (
  call: Pick<CallSession, 'relay' | 'interpreter' | 'unhurried' | 'channel'>,
  policy: Policy,
): number =>
  call.relay || call.interpreter || call.unhurried || call.channel === 'relay' ? policy.relayFactor : 1
