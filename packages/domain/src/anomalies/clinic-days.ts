import { civilTime } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'
import { startOfDay } from '../shared/start-of-day.ts'

/** A day or a week of the clinic's calendar, named by its first day. */
export type Stretch = { name: string; from: Instant; before: Instant }

function stretch(at: Instant, timeZone: string, back: (weekday: number) => number, length: number): Stretch {
  const { year, month, day, weekday } = civilTime(at, timeZone)
  const first = day - back(weekday)
  return {
    name: new Date(Date.UTC(year, month - 1, first)).toISOString().slice(0, 10),
    from: startOfDay(year, month, first, timeZone),
    before: startOfDay(year, month, first + length, timeZone),
  }
}

/** The day an instant falls on. */
export const dayOf = (at: Instant, timeZone: string): Stretch => stretch(at, timeZone, () => 0, 1)
/** The week an instant falls into; it begins on Monday. */
export const weekOf = (at: Instant, timeZone: string): Stretch =>
  stretch(at, timeZone, (weekday) => (weekday + 6) % 7, 7)

/** The day with this name, `YYYY-MM-DD`. */
export function dayNamed(name: string, timeZone: string): Stretch {
  const [year = 0, month = 1, day = 1] = name.split('-').map(Number)
  return {
    name,
    from: startOfDay(year, month, day, timeZone),
    before: startOfDay(year, month, day + 1, timeZone),
  }
}
