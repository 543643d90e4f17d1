import { dayOf, type Stretch } from '../anomalies/clinic-days.ts'
import { hours, type Instant } from '../shared/instant.ts'

/** What the rules find in the last calls of a day is known by then. */
const AFTER = hours(1)
/** A server that stood still draws so many days later on; what is older nobody remembers. */
const MOST = 7

/**
 * The oldest day of the clinic that is over and was not drawn from.
 * @param last the newest day that was; without one it begins with yesterday
 */
export function dayToDraw(now: Instant, timeZone: string, last: string | undefined): Stretch | undefined {
  const over: Stretch[] = []
  let day = dayOf(now - AFTER, timeZone)
  for (let n = 0; n < MOST; n++) {
    day = dayOf(day.from - 1, timeZone)
    over.unshift(day)
  }
  return last === undefined ? over.at(-1) : over.find(({ name }) => name > last)
}
