/** Days in a month of the Gregorian calendar; `month` is 1–12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** True for a day that exists, in years in which somebody alive or on a chart can have been born. */
export function isDate(year: number, month: number, day: number): boolean {
  return isBirthYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export function isBirthYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1850 && year <= 2199
}

/** `YYYY-MM-DD`, or undefined where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  return isDate(year, month, day) ? `${year}-${two(month)}-${two(day)}` : undefined
}

/**
 * The years a written year may mean: four digits mean themselves; two digits the latest century that does not lie
 * in the future, then the one before (a hundred-year-old was born in '24 too).
 * @param thisYear the year now, four digits; without it two digits stand for 19… and 20…
 */
export function yearsMeant(written: string, thisYear?: number): number[] {
  if (/^\d{4}$/u.test(written)) return isBirthYear(Number(written)) ? [Number(written)] : []
  if (!/^\d{2}$/u.test(written)) return []
  if (thisYear === undefined) return [1900 + Number(written), 2000 + Number(written)]
  const century = Math.floor(thisYear / 100) * 100
  const inThis = century + Number(written)
  const latest = inThis <= thisYear ? inThis : inThis - 100
  const oldest = 115
  return thisYear - (latest - 100) <= oldest ? [latest, latest - 100] : [latest]
}

export function two(n: number): string {
  return String(n).padStart(2, '0')
}
