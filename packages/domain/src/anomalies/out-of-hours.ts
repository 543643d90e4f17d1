import { isOpenAt, usualWeek, type Week } from '../settings/opening-hours.ts'
import type { Instant } from '../shared/instant.ts'
import { type Act, callsOf, newestAt } from './act.ts'
import type { Finding } from './anomaly.ts'
import { countsOf, isFarAbove, median } from './peers.ts'

/** One or two calls are somebody who stayed late. */
const LEAST = 3
/** Minutes before the clinic opens and after it closes: early and late shifts stay within. */
const [EARLY, LATE] = [60, 120]

/** On a day it is closed, or well before it opens or after it closes, by the clinic's clock. */
export const isOutOfHours = (at: Instant, timeZone: string, week: Week = usualWeek): boolean =>
  !isOpenAt(week, at, timeZone, EARLY, LATE)

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
