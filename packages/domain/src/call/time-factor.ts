import type { Policy } from '../settings/policy.ts'
import type { CallSession } from './call-session.ts'

/** By how much the times of a call are longer: relay and interpreter calls get three times as long (edge cases 24–26). */
export const timeFactor = (
  call: Pick<CallSession, 'relay' | 'interpreter' | 'channel'>,
  policy: Policy,
): number => (call.relay || call.interpreter || call.channel === 'relay' ? policy.relayFactor : 1)
