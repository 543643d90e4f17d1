import { z } from 'zod'
import type { Disposition } from '../call/call-session.ts'
import { civilTime } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'
import { startOfDay } from '../shared/start-of-day.ts'

/** One closed call as the figures see it. */
export type FigureCall = {
  id: string
  openedAt: Instant
  closedAt: Instant
  disposition: Disposition
  /** When the patient first signed in after it was opened, within a day. */
  signedInAt?: Instant | undefined
  /** Somebody was asked to prove who they are, and did. */
  checked: boolean
  passed: boolean
  /** The same patient's next call within seven days, and whether they were verified in it. */
  calledAgain: boolean
  verifiedLater: boolean
}

/**
 * Links that were made: those that staff sent, those that patients asked for, and how many of the first were used within
 * 15 min. Nobody waits on the line for what the desk sends by itself.
 */
export type FigureLinks = { desk: number; patient: number; usedSoon: number }

/** How far back the figures look. */
export const FigurePeriod = z.enum(['week', 'month'])
export type FigurePeriod = z.infer<typeof FigurePeriod>

/** A stretch of time: from its first moment to before the first one behind it. */
export type TimeRange = { from: Instant; before: Instant }

const weeks: Record<FigurePeriod, number> = { week: 1, month: 4 }
export const figurePeriodLabels: Record<FigurePeriod, { last: string; before: string }> = {
  week: { last: 'last 7 days', before: 'the 7 days before' },
  month: { last: 'last 4 weeks', before: 'the 4 weeks before' },
}

const TREND = 8

/** The last eight weeks of the clinic's calendar, oldest first; today is not over, so it is not among them. */
export function weeksBefore(now: Instant, timeZone: string): TimeRange[] {
  const { year, month, day } = civilTime(now, timeZone)
  const begin = (back: number) => startOfDay(year, month, day - 7 * back, timeZone)
  return Array.from({ length: TREND }, (_, week) => ({
    from: begin(TREND - week),
    before: begin(TREND - week - 1),
  }))
}

/** What belongs to a period and to the one before, of what there is for each of the eight weeks. */
export function ofPeriod<A>(period: FigurePeriod, each: readonly A[]): { now: A[]; was: A[] } {
  const length = weeks[period]
  return { now: each.slice(-length), was: each.slice(-2 * length, -length) }
}

/** The whole days of the clinic that a period has, and those of the one before. */
export function periodOf(
  period: FigurePeriod,
  now: Instant,
  timeZone: string,
): { now: TimeRange; was: TimeRange } {
  const each = ofPeriod(period, weeksBefore(now, timeZone))
  const whole = (some: readonly TimeRange[]) => ({
    from: some[0]?.from ?? now,
    before: some.at(-1)?.before ?? now,
  })
  return { now: whole(each.now), was: whole(each.was) }
}
