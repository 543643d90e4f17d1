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

/** Links that were made, by whose wish, and how many of the desk's were used within 15 min. */
export type FigureLinks = { desk: number; patient: number; usedSoon: number }

/** How far back the figures look. */
export const FigurePeriod = z.enum(['week', 'month'])
export type FigurePeriod = z.infer<typeof FigurePeriod>

const lengths: Record<FigurePeriod, number> = { week: 7, month: 28 }
export const figurePeriodLabels: Record<FigurePeriod, { last: string; before: string }> = {
  week: { last: 'last 7 days', before: 'the 7 days before' },
  month: { last: 'last 4 weeks', before: 'the 4 weeks before' },
}

/** The whole days of the clinic that a period has, today not among them, and those of the one before. */
export function periodOf(period: FigurePeriod, now: Instant, timeZone: string) {
  const { year, month, day } = civilTime(now, timeZone)
  const begin = (back: number) => startOfDay(year, month, day - back, timeZone)
  const length = lengths[period]
  return {
    now: { from: begin(length), before: begin(0) },
    was: { from: begin(2 * length), before: begin(length) },
  }
}
