import { isDate, isoDate, two } from './calendar.ts'
import type { BirthRange } from './interpretation.ts'
import { isPassedOver, type Role } from './typed-roles.ts'

type DateRole = Extract<Role, { is: 'date' | 'month-day' | 'month' | 'day' | 'year' }>

const DATE_ROLES = new Set(['date', 'month-day', 'month', 'day', 'year'])

/**
 * The birth date that the date roles make together: undefined if there is none, `senseless` if they contradict each
 * other. A month counts only beside its day or year, a day beside its month; a day and month may be typed behind a year.
 */
export function birthOf(
  roles: readonly Role[],
): { range: BirthRange; cost: number } | undefined | 'senseless' {
  const said: Role[] = roles.filter((role) => !isPassedOver(role))
  const dates = said.filter((role): role is DateRole => DATE_ROLES.has(role.is))
  if (!fillersLink(roles)) return 'senseless'
  if (dates.length === 0) return undefined
  const whole = dates.find((role) => role.is === 'date')
  if (whole) return dates.length === 1 ? day(whole.day) : 'senseless'
  const year = only(dates, 'year')
  const month = only(dates, 'month')
  const ofMonth = only(dates, 'day')
  const pair = only(dates, 'month-day')
  if (year === 'two' || month === 'two' || ofMonth === 'two' || pair === 'two' || year === undefined)
    return 'senseless'
  if (pair) {
    if (month || ofMonth || year.short) return 'senseless'
    return day(isoDate(year.year, pair.month, pair.day))
  }
  if (month === undefined) return ofMonth || year.short ? 'senseless' : wholeYear(year.year)
  const at = said.indexOf(month as Role)
  const near = (other: DateRole): boolean => Math.abs(at - said.indexOf(other as Role)) === 1
  if (ofMonth) {
    if (!near(ofMonth) || !isDate(year.year, month.month, ofMonth.day)) return 'senseless'
    // A month between day and year is hardly ever a name, so its reading as a month is made the cheaper one.
    return { ...(day(isoDate(year.year, month.month, ofMonth.day)) as { range: BirthRange }), cost: -3 }
  }
  return near(year) && !year.short ? wholeMonth(year.year, month.month) : 'senseless'
}

function only<K extends DateRole['is']>(
  dates: readonly DateRole[],
  kind: K,
): Extract<DateRole, { is: K }> | undefined | 'two' {
  const found = dates.filter((role): role is Extract<DateRole, { is: K }> => role.is === kind)
  return found.length > 1 ? 'two' : found[0]
}

/** `de` and `of` link the parts of a date (`4 de marzo de 1971`); elsewhere they belong to a name. */
function fillersLink(roles: readonly Role[]): boolean {
  const dated = (role: Role | undefined): boolean => role !== undefined && DATE_ROLES.has(role.is)
  return roles.every((role, i) => role.is !== 'filler' || (dated(roles[i - 1]) && dated(roles[i + 1])))
}

function day(iso: string | undefined): { range: BirthRange; cost: number } | 'senseless' {
  if (iso === undefined) return 'senseless'
  const number = Number(iso.replace(/-/gu, ''))
  return { range: { from: number, to: number, text: iso }, cost: 0 }
}

function wholeYear(year: number): { range: BirthRange; cost: number } {
  return { range: { from: year * 10000, to: year * 10000 + 9999, text: String(year) }, cost: 0 }
}

function wholeMonth(year: number, month: number): { range: BirthRange; cost: number } {
  const from = year * 10000 + month * 100
  return { range: { from, to: from + 99, text: `${year}-${two(month)}` }, cost: 0 }
}
