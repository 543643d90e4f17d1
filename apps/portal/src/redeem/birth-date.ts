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

/** What is wrong with it, in the order of the fields; empty when it is a day that existed. */
export function missingIn({ day, month, year }: TypedDate): (keyof TypedDate)[] {
  const [d, m, y] = [Number(day.trim()), monthOf(month), Number(year.trim())]
  const missing: (keyof TypedDate)[] = []
  if (m === 0) missing.push('month')
  const lastDay = m === 0 ? 31 : new Date(Date.UTC(/^\d{4}$/.test(year.trim()) ? y : 2000, m, 0)).getUTCDate()
  if (!/^\d{1,2}$/.test(day.trim()) || d < 1 || d > lastDay) missing.push('day')
  if (!/^(1[89]|20)\d\d$/.test(year.trim())) missing.push('year')
  return missing
}

/** 'YYYY-MM-DD', or undefined while something is missing. */
export function dateOf(typed: TypedDate): string | undefined {
  if (missingIn(typed).length > 0) return undefined
  const two = (number: number) => String(number).padStart(2, '0')
  return `${typed.year.trim()}-${two(monthOf(typed.month))}-${two(Number(typed.day))}`
}
