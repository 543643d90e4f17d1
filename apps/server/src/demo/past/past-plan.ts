import { civilTime, days, hours, type Instant, minutes, startOfDay } from '@portal-desk/domain'
import type { Draw } from '../../sample/draw.ts'

/** What a caller wanted, and how it went. */
export type PastKind =
  /** A new password, chosen and used while still on the line. */
  | 'reset'
  /** The same, chosen some minutes after the call. */
  | 'reset-later'
  /** The first invitation, used while still on the line. */
  | 'invite'
  | 'username'
  /** Cannot prove who they are. */
  | 'turned-away'
  /** Knows their name and birth date and no more, and leaves it at that. */
  | 'unsure'

export type PastCall = {
  at: Instant
  kind: PastKind
  agent: string
  /** Whoever rang before this rings once more. */
  again?: boolean
}

const KINDS = [
  [46, 'reset'],
  [12, 'reset-later'],
  [23, 'invite'],
  [9, 'username'],
  [10, 'turned-away'],
] as const satisfies readonly (readonly [number, PastKind])[]
const AGENTS = [
  [40, 'priya'],
  [40, 'marta'],
  [20, 'devon'],
] as const
/** Calls of a day: some days of late are busy. */
const BUSY = [7, 8] as const
const QUIET = [1, 2] as const
const LATELY = days(28)
const [OPENS, OPEN] = [hours(8), hours(8)]
/** Longer than any call. */
const ROOM = minutes(25)

function howMany(draw: Draw, age: number): number {
  const [least, most] = age <= LATELY && draw.chance(0.35) ? BUSY : QUIET
  return draw.whole(least, most)
}

/**
 * The calls of the days on which the desk was open, one after another.
 * @param since the first day
 * @param now today has had none yet
 */
export function planPast(draw: Draw, since: Instant, now: Instant, timeZone: string): PastCall[] {
  const calls: PastCall[] = []
  const first = civilTime(since, timeZone)
  const today = civilTime(now, timeZone)
  const end = startOfDay(today.year, today.month, today.day, timeZone)
  for (let n = 1; ; n++) {
    const begins = startOfDay(first.year, first.month, first.day + n, timeZone)
    if (begins >= end) return withSecondTry(calls)
    const { weekday } = civilTime(begins, timeZone)
    if (weekday === 0 || weekday === 6) continue
    const count = howMany(draw, now - begins)
    // The day in equal parts, so that no call runs into the next.
    const part = minutes(Math.floor(OPEN / count / minutes(1)))
    for (let c = 0; c < count; c++) {
      const late = draw.whole(0, (part - ROOM) / 1_000) * 1_000
      const [kind, agent] = [draw.weighted<PastKind>(KINDS), draw.weighted<string>(AGENTS)]
      calls.push({ at: begins + OPENS + c * part + late, kind, agent })
    }
  }
}

/** The last caller is not believed by one agent, rings again, and is believed by another: the anomalies tell of it. */
function withSecondTry(calls: PastCall[]): PastCall[] {
  const last = calls.at(-1)
  if (!last) return []
  const at = last.at + minutes(40)
  return [
    ...calls.slice(0, -1),
    { ...last, kind: 'unsure', agent: 'priya' },
    { at, kind: 'reset', agent: 'marta', again: true },
  ]
}
