import { civilTime, daysApart } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'

/** From this hour of the clinic's clock on, when nobody phones. */
const HOUR = 2

/**
 * Whether the nightly verification is due. A server that was off at night makes it up when it is back.
 * @param last when the last nightly one began, ms UTC
 */
export function isNightlyDue(now: Instant, timeZone: string, last: Instant | undefined): boolean {
  const today = civilTime(now, timeZone)
  if (today.hour < HOUR) return false
  return last === undefined || daysApart(civilTime(last, timeZone), today) > 0
}
