/** The three fields as typed. */
export type TypedDate = { day: string; month: string; year: string }

const MONTHS = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
]

/** A month as a number or as the start of its name, in either language; 0 when it is none or could be two. */
export function monthOf(typed: string): number {
  const text = typed.trim().toLowerCase().replace(/\.$/, '')
  if (/^\d{1,2}$/.test(text)) return Number(text) <= 12 ? Number(text) : 0
  if (text.length < 3) return 0
  const fits = MONTHS.flatMap((names, index) =>
    names.some((name) => name.startsWith(text)) ? [index + 1] : [],
  )
  return fits.length === 1 ? (fits[0] ?? 0) : 0
}

/** A day as a number, also where it is written as in speech: 3rd, 1.º, 4. */
function dayOf(typed: string): number | undefined {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th|\.?º|\.)?$/i.exec(typed.trim()) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** What is wrong with it, in the order of the fields; empty when it is a day that existed. */
export function missingIn({ day, month, year }: TypedDate): (keyof TypedDate)[] {
  const [d = 0, m, y] = [dayOf(day), monthOf(month), Number(year.trim())]
  const missing: (keyof TypedDate)[] = []
  if (m === 0) missing.push('month')
  const lastDay = m === 0 ? 31 : new Date(Date.UTC(/^\d{4}$/.test(year.trim()) ? y : 2000, m, 0)).getUTCDate()
  if (d < 1 || d > lastDay) missing.push('day')
  if (!/^(1[89]|20)\d\d$/.test(year.trim())) missing.push('year')
  return missing
}

/** Why these fields are no birth date, and which need another look: something is missing, or there is no such day. */
export type DateFault = { text: 'incomplete' | 'nosuch'; fields: (keyof TypedDate)[] }

/**
 * What has to be mended before a date costs a try.
 * @param today 'YYYY-MM-DD'; nobody was born later
 */
export function faultIn(typed: TypedDate, today: string): DateFault | undefined {
  const fields = missingIn(typed)
  const date = dateOf(typed)
  if (date !== undefined) return date > today ? { text: 'nosuch', fields: ['year'] } : undefined
  const all = dayOf(typed.day) !== undefined && typed.month.trim() !== '' && /^\d{4}$/.test(typed.year.trim())
  return { text: all ? 'nosuch' : 'incomplete', fields }
}

/** 'YYYY-MM-DD', or undefined while something is missing. */
export function dateOf(typed: TypedDate): string | undefined {
  if (missingIn(typed).length > 0) return undefined
  const two = (number: number) => String(number).padStart(2, '0')
  return `${typed.year.trim()}-${two(monthOf(typed.month))}-${two(dayOf(typed.day) ?? 0)}`
}
