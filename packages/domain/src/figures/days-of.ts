import { dayOf } from '../anomalies/clinic-days.ts'
import type { FigureCall } from './figure-call.ts'
import { timesToSignedIn } from './figures-of.ts'
import { LEAST_FOR_SPREAD, type Spread, spreadOf } from './spread.ts'

/** One day: how many calls, and how long until signed in, where enough did. */
export type FigureDay = { day: string; calls: number; toSignedIn?: Spread }

/** The days on which calls were opened, oldest first. */
export function daysOf(calls: readonly FigureCall[], timeZone: string): FigureDay[] {
  const days = Map.groupBy(calls, ({ openedAt }) => dayOf(openedAt, timeZone).name)
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, some]) => {
      const toSignedIn = spreadOf(timesToSignedIn(some), LEAST_FOR_SPREAD)
      return { day, calls: some.length, ...(toSignedIn ? { toSignedIn } : {}) }
    })
}
