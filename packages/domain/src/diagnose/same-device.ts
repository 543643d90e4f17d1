import type { Facts } from '../facts.ts'
import { type Duration, seconds } from '../shared/instant.ts'
import { recentEvents } from './signals.ts'

/** Fewer do not make a rhythm. */
const least = 4
/** A person at the keys is quicker, and never this even. */
const shortestGap = seconds(20)
const unevenness = 0.2
const causes: readonly string[] = ['wrong-password', 'locked', 'wait']

/**
 * The gap of a device that tries by itself: the last failures came from one place in an even rhythm, as an old phone
 * with a saved password does (edge case 32). Undefined where a person may have typed them.
 */
export function sameDeviceGap(facts: Facts): Duration | undefined {
  const tries = recentEvents(facts, 'patient.sign-in-failed')
    .filter(({ reason }) => causes.includes(reason ?? ''))
    .slice(0, least)
  const [first] = tries
  if (!first?.client || tries.length < least || tries.some(({ client }) => client !== first.client))
    return undefined
  const gaps = tries.slice(1).map(({ at }, i) => (tries[i]?.at ?? at) - at)
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const even = gaps.every((gap) => Math.abs(gap - mean) <= mean * unevenness)
  return even && mean >= shortestGap ? mean : undefined
}
