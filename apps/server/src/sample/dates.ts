import { days, type Instant } from '@portal-desk/domain'
import type { Draw } from './draw.ts'

/** The UTC day of an instant, `YYYY-MM-DD`. */
export const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10)

/** The UTC month of an instant, `YYYY-MM`. */
export const monthOf = (at: Instant): string => dayOf(at).slice(0, 7)

/** A birth date of somebody who is that many years old at `now`. */
export const bornAtAge = (draw: Draw, now: Instant, years: number): string =>
  dayOf(now - days(Math.floor(years * 365.25) + draw.whole(1, 364)))

/** Whole years from a birth date to `now`. */
export const ageAt = (birthDate: string, now: Instant): number => {
  const today = dayOf(now)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}
