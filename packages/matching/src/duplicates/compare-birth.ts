import { daysIn } from '../calendar.ts'
import { type Agreement, missingOn } from './agreement.ts'

/**
 * Two birth dates as digits, `YYYYMMDD` or the beginning of it. The slips of a counter are told apart: day and month
 * swapped, neighbouring digits transposed, one digit, one day, one year.
 */
export function compareBirth(a: string, b: string): Agreement {
  const missing = missingOn(a.length >= 4, b.length >= 4)
  if (missing) return missing
  const known = Math.min(a.length, b.length, 8)
  if (known < 8) return a.slice(0, known) === b.slice(0, known) ? 'partly-same' : 'different'
  if (a === b) return 'same'
  if (a.slice(0, 4) === b.slice(0, 4) && a.slice(4, 6) === b.slice(6, 8) && a.slice(6, 8) === b.slice(4, 6)) {
    return 'day-and-month-swapped'
  }
  if (isOneDay(a, b) || isOneDay(b, a)) return 'one-day-off'
  if (a.slice(4) === b.slice(4) && Math.abs(yearOf(a) - yearOf(b)) === 1) return 'one-year-off'
  return oneSlip(a, b) ?? 'different'
}

/** Digits of equal length with one digit off, or two neighbours transposed; undefined for anything further apart. */
export function oneSlip(a: string, b: string): 'one-digit-off' | 'digits-transposed' | undefined {
  if (a.length !== b.length) return undefined
  let first = -1
  let off = 0
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    if (off === 0) first = i
    off++
  }
  if (off === 1) return 'one-digit-off'
  if (off === 2 && a[first] === b[first + 1] && a[first + 1] === b[first]) return 'digits-transposed'
  return undefined
}

export const yearOf = (birth: string): number => Number(birth.slice(0, 4))

function isOneDay(before: string, after: string): boolean {
  // The year changes in one night alone; most pairs end here.
  if (!after.startsWith(before.slice(0, 4)) && !before.endsWith('1231')) return false
  const [year, month, day] = parts(before)
  const [otherYear, otherMonth, otherDay] = parts(after)
  if (year === otherYear && month === otherMonth) return otherDay - day === 1
  if (otherDay !== 1 || month < 1 || month > 12 || day !== daysIn(year, month)) return false
  return month === 12
    ? otherYear === year + 1 && otherMonth === 1
    : otherYear === year && otherMonth === month + 1
}

const parts = (birth: string): [number, number, number] => [
  yearOf(birth),
  Number(birth.slice(4, 6)),
  Number(birth.slice(6, 8)),
]
