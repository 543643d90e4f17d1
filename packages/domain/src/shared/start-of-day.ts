import { civilTime } from './civil-time.ts'
import type { Instant } from './instant.ts'

/** How far the clock on the wall is ahead of UTC at an instant, ms. */
function aheadOfUtc(at: Instant, timeZone: string): number {
  const { year, month, day, hour, minute } = civilTime(at, timeZone)
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000
}

/**
 * When a day of the calendar begins in an IANA zone, ms UTC. Where midnight itself is left out by a clock change, it is
 * the first minute there is.
 * @param day days beyond the end of a month count on, as with `Date.UTC`
 */
export function startOfDay(year: number, month: number, day: number, timeZone: string): Instant {
  const midnight = Date.UTC(year, month - 1, day)
  // The clocks of the day before may stand otherwise; whoever is right lies at or behind its own midnight.
  const guesses = [-1, 1].map((side) => midnight - aheadOfUtc(midnight + side * 86_400_000, timeZone))
  const fits = guesses.filter((at) => civilTime(at, timeZone).day === new Date(midnight).getUTCDate())
  return Math.min(...(fits.length > 0 ? fits : guesses))
}
