import { civilTime } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'
import { type Act, callsOf, newestAt } from './act.ts'
import type { Finding } from './anomaly.ts'
import { countsOf, isFarAbove, median } from './peers.ts'

/** One or two calls are somebody who stayed late. */
const LEAST = 3
/** Wider than most clinics are open, so that early and late shifts stay within. */
const [FIRST_HOUR, LAST_HOUR] = [7, 19]

/** At the weekend, before seven or from seven in the evening on, by the clinic's clock. */
export function isOutOfHours(at: Instant, timeZone: string): boolean {
  const { weekday, hour } = civilTime(at, timeZone)
  return weekday === 0 || weekday === 6 || hour < FIRST_HOUR || hour >= LAST_HOUR
}

/**
 * One person took calls when hardly anybody does. Where colleagues worked as well, it is a day like that.
 * @param opened calls that anybody opened out of hours on one day
 */
export function outOfHours(opened: readonly Act[], staffId: string, day: string): Finding | undefined {
  const own = opened.filter((act) => act.staffId === staffId)
  const others = [...countsOf(opened)].filter(([id]) => id !== staffId).map(([, count]) => count)
  const usual = median(others)
  if (!isFarAbove(own.length, usual, LEAST)) return undefined
  return {
    rule: 'out-of-hours',
    about: `${staffId}:${day}`,
    people: [staffId],
    found: own.length,
    usual,
    ordinary: others.length,
    against: others.length === 0 ? own.length : 0,
    at: newestAt(own),
    calls: callsOf(own),
  }
}
