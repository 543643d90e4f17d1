import { datesMeant, fromNumbers } from './birth-date.ts'
import { isBirthYear, yearsMeant } from './calendar.ts'
import { foldPostcode } from './compare-address.ts'
import { foldEmail, foldMrn } from './compare-contact.ts'
import { TITLES } from './courtesy.ts'
import type { TypedOptions } from './interpretation.ts'
import { monthOf } from './months.ts'
import { foldUsername } from './search-keys.ts'
import type { TypedToken } from './typed-tokens.ts'

/** What one token may stand for; `cost` says how far-fetched that is (0 the plainest). */
export type Role = { cost: number } & (
  | { is: 'name' }
  | { is: 'filler' }
  | { is: 'beside-name' }
  | { is: 'unclear' }
  | { is: 'no-such-day' }
  | { is: 'date'; day: string }
  | { is: 'month-day'; month: number; day: number }
  | { is: 'month'; month: number }
  | { is: 'day'; day: number }
  | { is: 'year'; year: number; short: boolean }
  | { is: 'mrn' | 'phone' | 'phone-end' | 'email' | 'postcode' | 'username'; value: string }
)

/** Whether a token belongs to what stands beside it and says nothing by itself. */
export const isPassedOver = ({ is }: Role): boolean => is === 'filler' || is === 'beside-name'

/** A date half typed must not hide what was found before it was begun. */
const UNCLEAR: Role = { is: 'unclear', cost: 6 }
/** `31/02/1984` is no name: whoever typed it should see that the calendar has no such day. */
const NO_SUCH_DAY: Role = { is: 'no-such-day', cost: 0 }
const UNFINISHED: Role = { is: 'unclear', cost: 0 }

const FILLER = new Set('de del of the on'.split(' '))
/** Of a name that was pasted whole: no chart has `Mrs.` or `Jr.` where a name is looked for. */
const BESIDE_NAMES = new Set([...TITLES, 'jr'])

/** All readings of one token, most likely first; never empty. */
export function rolesOf(token: TypedToken, options: TypedOptions): Role[] {
  const roles = token.label === undefined ? readings(token, options) : labelled(token, options)
  return roles.length > 0 ? roles : [{ is: 'name', cost: 0 }]
}

function labelled({ text, label }: TypedToken, { order, thisYear }: TypedOptions): Role[] {
  if (label === 'date') {
    const days = datesMeant(text, order, thisYear)
    return days.length > 0 ? days.map((day, cost) => ({ is: 'date', day, cost })) : [NO_SUCH_DAY]
  }
  if (label === 'phone') return phone(text, 0)
  if (label === 'postcode') return [{ is: 'postcode', value: foldPostcode(text), cost: 0 }]
  if (label === 'username') return [{ is: 'username', value: foldUsername(text), cost: 0 }]
  const value = foldMrn(text)
  return value === '' ? [] : [{ is: 'mrn', value, cost: 0 }]
}

function readings(token: TypedToken, options: TypedOptions): Role[] {
  const text = token.text.normalize('NFKC')
  const shortYear = /^['’](\d\d)$/u.exec(text)?.[1]
  if (shortYear !== undefined) {
    return yearsMeant(shortYear, options.thisYear).map((year, cost) => ({
      is: 'year',
      year,
      short: false,
      cost,
    }))
  }
  if (/.@./u.test(text)) return [{ is: 'email', value: foldEmail(text), cost: 0 }]
  if (/^\d+$/u.test(text)) return digits(text, token.alone, options)
  if (/^\d/u.test(text)) return fromDigit(text, options)
  const month = monthOf(text)
  if (month !== undefined) {
    return [
      { is: 'name', cost: 0 },
      { is: 'month', month, cost: 1 },
    ]
  }
  if (BESIDE_NAMES.has(text.toLowerCase().replace(/\.$/u, ''))) {
    return [
      { is: 'beside-name', cost: 0 },
      { is: 'name', cost: 1 },
    ]
  }
  if (FILLER.has(text.toLowerCase())) {
    return [
      { is: 'filler', cost: 0 },
      { is: 'name', cost: 1 },
    ]
  }
  return wordReadings(text, token.alone)
}

function wordReadings(text: string, alone: boolean): Role[] {
  const name: Role = { is: 'name', cost: 0 }
  if (/\d/u.test(text)) {
    const value = foldMrn(text)
    // Usernames are a name and a few digits; record numbers rather a letter or two and many digits.
    const likeUser = /^\p{L}{3,}\d{1,4}$/u.test(text)
    return [
      { is: 'mrn', value, cost: likeUser ? 1 : 0 },
      { is: 'username', value: foldUsername(text), cost: likeUser ? 0 : 1 },
      { ...name, cost: 2 },
    ]
  }
  if (/[._]\p{L}/u.test(text)) return [name, { is: 'username', value: foldUsername(text), cost: 2 }]
  return alone ? [name, { is: 'username', value: foldUsername(text), cost: 7 }] : [name]
}

/** Tokens that begin with a digit and hold something else: dates, `3/12`, `45011-1234`, `4th`, `4mar1971`, record numbers. */
function fromDigit(text: string, { order, thisYear }: TypedOptions): Role[] {
  const roles: Role[] = datesMeant(text, order, thisYear).map((day, i) => ({ is: 'date', day, cost: i }))
  if (roles.length > 0) return roles
  if (/^\d{5}-\d{4}$/u.test(text)) return [{ is: 'postcode', value: foldPostcode(text), cost: 0 }]
  const pair = /^(\d{1,2})[/.-](\d{1,2})$/u.exec(text)
  if (/^\d{1,4}[/.-](\d{1,2}[/.-])?$/u.test(text)) return [UNFINISHED]
  if (pair) {
    // Any leap year lets 29 February stand until its year is known.
    const days = fromNumbers(pair[1] ?? '', pair[2] ?? '', '2000', order).map(
      (iso, cost): Role => ({
        is: 'month-day',
        month: Number(iso.slice(5, 7)),
        day: Number(iso.slice(8)),
        cost,
      }),
    )
    return [...days, UNCLEAR]
  }
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th|º|ª|o|ero|\.)$/iu.exec(text)
  if (ordinal) return [{ is: 'day', day: Number(ordinal[1]), cost: 0 }]
  const value = foldMrn(text)
  if (/^\d{3}\D{1,2}\d{4}$/u.test(text)) return [{ is: 'mrn', value, cost: 1 }, ...phone(text, 1)]
  return [
    { is: 'mrn', value, cost: 0 },
    { is: 'username', value: foldUsername(text), cost: 2 },
  ]
}

/** Pure digits: their number says most of what they can be. */
function digits(text: string, alone: boolean, { order, thisYear }: TypedOptions): Role[] {
  const mrn = (cost: number): Role => ({ is: 'mrn', value: text, cost })
  if (text.length <= 2) {
    const years = yearsMeant(text, thisYear).map(
      (year, i): Role => ({ is: 'year', year, short: true, cost: 1 + i }),
    )
    return [{ is: 'day', day: Number(text), cost: 0 }, ...years, alone ? mrn(0) : UNCLEAR]
  }
  if (text.length === 3) return alone ? [mrn(0)] : [UNFINISHED, mrn(2)]
  if (text.length === 4) return fourDigits(text, mrn)
  const postcode: Role = { is: 'postcode', value: text.slice(0, 5), cost: text.length === 5 ? 0 : 2 }
  if (text.length === 5) return [postcode, mrn(2)]
  const dates = datesMeant(text.length === 6 ? spaced(text) : text, order, thisYear)
  const date = dates.map((day, i): Role => ({ is: 'date', day, cost: (text.length === 6 ? 3 : 0) + i }))
  if (text.length === 6) return [mrn(1), ...date]
  if (text.length === 7) return [mrn(1), ...phone(text, 1)]
  if (text.length === 8) return [...date, mrn(date.length > 0 ? 2 : 0)]
  if (text.length === 9) return [mrn(1), postcode]
  return text.length <= 11 ? [...phone(text, 0), mrn(3)] : [mrn(1), ...phone(text, 2)]
}

function fourDigits(text: string, mrn: (cost: number) => Role): Role[] {
  const year = Number(text)
  if (isBirthYear(year) && year < 2100) {
    return [
      { is: 'year', year, short: false, cost: 0 },
      { is: 'phone-end', value: text, cost: 6 },
    ]
  }
  return [{ is: 'phone-end', value: text, cost: 0 }, mrn(2)]
}

function spaced(six: string): string {
  return `${six.slice(0, 2)} ${six.slice(2, 4)} ${six.slice(4)}`
}

function phone(text: string, cost: number): Role[] {
  const value = text.replace(/\D/gu, '').replace(/^00/u, '')
  if (value.length >= 7 && value.length <= 15) return [{ is: 'phone', value, cost }]
  return value.length === 4 ? [{ is: 'phone-end', value, cost }] : []
}
