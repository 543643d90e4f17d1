import type { Clinic } from '../settings/clinic.ts'
import { civilTime } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** The calendar day at the clinic, `YYYY-MM-DD`; a birthday begins at midnight there, not on the server. */
export function dayAt(now: Instant, { timeZone }: Pick<Clinic, 'timeZone'>): string {
  const { year, month, day } = civilTime(now, timeZone)
  return `${year}-${two(month)}-${two(day)}`
}

/**
 * The first day on which somebody has this many years; undefined without a whole birth date. Who was born on
 * 29 February comes of age on 1 March.
 */
export function birthdayOf(birthDate: string | undefined, years: number): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(birthDate ?? '') ?? []
  if (!year) return undefined
  const then = Number(year) + years
  const leap = new Date(Date.UTC(then, 1, 29)).getUTCMonth() === 1
  return `${then}-${month === '02' && day === '29' && !leap ? '03-01' : `${month}-${day}`}`
}

/** Whether somebody has this many years on a day; undefined where the chart does not know. */
export function hasAge(birthDate: string | undefined, years: number, today: string): boolean | undefined {
  const birthday = birthdayOf(birthDate, years)
  return birthday === undefined ? undefined : birthday <= today
}
