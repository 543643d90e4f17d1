import { isoDate, two, yearsMeant } from './calendar.ts'
import { fold } from './fold.ts'
import { monthOf } from './months.ts'

/** Which of two numbers is the month: `mdy` the first (US), `dmy` the second, `either` where nobody knows. */
export type DateOrder = 'mdy' | 'dmy' | 'either'

/** Days, most likely first, that one written whole date may mean: `03/04/1971` in US order 4 March, then 3 April. */
export function datesMeant(text: string, order: DateOrder, thisYear?: number): string[] {
  const folded = fold(text)
  const numbers = /^(\d{1,4}) (\d{1,2}) (\d{1,4})$/u.exec(folded)
  if (numbers) return fromNumbers(numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '', order, thisYear)
  if (/^\d{8}$/u.test(folded)) return fromEightDigits(folded, order)
  return fromWords(folded, thisYear)
}

/**
 * One day, strictly, as the blind check wants it: `YYYY-MM-DD`; undefined for anything that is not a whole date.
 * In the order given a date has one meaning; day and month change places only where the other way there is no such day.
 * With order `either`, or where a two-digit year fits two centuries, both are returned as `{ ambiguous }`.
 */
export function parseBirthDate(
  text: string,
  order: DateOrder,
  thisYear?: number,
): string | undefined | { ambiguous: string[] } {
  const meant = datesMeant(text, order, thisYear)
  const first = meant[0]
  if (first === undefined) return undefined
  const alike = order === 'either' ? meant : meant.filter((day) => day.slice(4) === first.slice(4))
  return alike.length > 1 ? { ambiguous: alike } : first
}

/**
 * `mar 2025`, `3/2025`, `2025-03`, `marzo de 2025`, `mar ’25` as `YYYY-MM`, and the month of a whole day; undefined for
 * anything else. Two digits may be the day as well (`mar 25`), so that they are a year behind an apostrophe alone.
 */
export function parseMonthYear(text: string): string | undefined {
  const words = fold(text.replace(/['’](?=\d\d$)/u, '20'))
    .split(' ')
    .filter((word) => !/^(de|del|of|in|en)$/u.test(word))
  const [a, b] = words
  if (a === undefined || b === undefined) return undefined
  if (words.length > 2) {
    const day = parseBirthDate(text, 'mdy')
    return typeof day === 'string' ? day.slice(0, 7) : undefined
  }
  const [month, year] = /^\d{4}$/u.test(a) ? [b, a] : [a, b]
  const number = monthOf(month) ?? (/^\d{1,2}$/u.test(month) ? Number(month) : 0)
  if (number < 1 || number > 12 || yearsMeant(year).length === 0 || year.length !== 4) return undefined
  return `${year}-${two(number)}`
}

/** Both readings of day and month, the one of the given order first, each only where such a day exists. */
export function fromNumbers(a: string, b: string, c: string, order: DateOrder, thisYear?: number): string[] {
  if (a.length > 2) return days(yearsMeant(a), [[Number(b), Number(c)]])
  const monthFirst: [number, number] = [Number(a), Number(b)]
  const dayFirst: [number, number] = [Number(b), Number(a)]
  return days(yearsMeant(c, thisYear), order === 'dmy' ? [dayFirst, monthFirst] : [monthFirst, dayFirst])
}

function fromEightDigits(digits: string, order: DateOrder): string[] {
  const yearFirst = fromNumbers(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6), order)
  const yearLast = fromNumbers(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4), order)
  return [...new Set([...yearFirst, ...yearLast])]
}

function fromWords(folded: string, thisYear?: number): string[] {
  const words = folded
    .replace(/^(\d{1,2})(st|nd|rd|th|o|ero)\b|\b(\d{1,2})(st|nd|rd|th|o|ero)\b/gu, '$1$3')
    .replace(/^(\d{1,2})(\p{L}{3,})(\d{2,4})$/u, '$1 $2 $3')
    .split(' ')
    .filter((word) => !/^(de|del|of|the|el)$/u.test(word))
  if (words.length !== 3) return []
  const at = words.findIndex((word) => monthOf(word) !== undefined)
  const month = monthOf(words[at] ?? '')
  const [x = '', y = ''] = words.filter((_, i) => i !== at)
  if (month === undefined || !/^\d{1,4}$/u.test(x) || !/^\d{1,4}$/u.test(y)) return []
  const [day, year] = x.length > 2 ? [y, x] : [x, y]
  return day.length > 2 ? [] : days(yearsMeant(year, thisYear), [[month, Number(day)]])
}

function days(years: number[], pairs: [number, number][]): string[] {
  const found = new Set<string>()
  for (const [month, day] of pairs) {
    for (const year of years) {
      const iso = isoDate(year, month, day)
      if (iso !== undefined) found.add(iso)
    }
  }
  return [...found]
}
