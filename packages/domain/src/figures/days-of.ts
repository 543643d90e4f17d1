import { dayOf } from '../anomalies/clinic-days.ts'
import type { FigureCall } from './figure-call.ts'
import { timesToSignedIn } from './figures-of.ts'
import { type Spread, spreadOf } from './spread.ts'

/** Of fewer than this in a day the middle says nothing. */
const LEAST = 5

/** One day: how many calls, and how long until signed in, where enough did. */
export type FigureDay = { day: string; calls: number; toSignedIn?: Spread }

/** The days on which calls were opened, oldest first. */
export function daysOf(calls: readonly FigureCall[], timeZone: string): FigureDay[] {
  const days = Map.groupBy(calls, ({ openedAt }) => dayOf(openedAt, timeZone).name)
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, some]) => {
      const toSignedIn = spreadOf(timesToSignedIn(some), LEAST)
      return { day, calls: some.length, ...(toSignedIn ? { toSignedIn } : {}) }
    })
}
