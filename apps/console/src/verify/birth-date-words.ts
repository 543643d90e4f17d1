import { monthName } from '@portal-desk/domain'

const names = Array.from({ length: 12 }, (_, i) => [monthName(i + 1, 'en'), monthName(i + 1, 'es')])
const monthOf = (word: string): number =>
  names.findIndex((pair) => pair.some((name) => name.toLowerCase().startsWith(word.toLowerCase()))) + 1

/**
 * A typed birth date with its month as a word, to be said back: `3/3/1961` is "March 3, 1961".
 * Day and month in the usual American order unless the month is a word; undefined for what is no whole date.
 */
export function birthDateWords(typed: string): string | undefined {
  const parts = typed
    .trim()
    .replace(/\b(de|of|del)\b/gi, ' ')
    .split(/[\s/.,-]+/)
    .filter(Boolean)
  if (parts.length !== 3) return undefined
  const [a = '', b = '', c = ''] = parts
  if (/^\d{4}$/.test(a)) return inWords(Number(b), Number(c), Number(a))
  if (!/^\d{4}$/.test(c)) return undefined
  if (/^\p{L}{3,}$/u.test(a)) return inWords(monthOf(a), Number.parseInt(b, 10), Number(c))
  if (/^\p{L}{3,}$/u.test(b)) return inWords(monthOf(b), Number.parseInt(a, 10), Number(c))
  return inWords(Number(a), Number(b), Number(c))
}

function inWords(month: number, day: number, year: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1800
  return real ? `${monthName(month, 'en')} ${day}, ${year}` : undefined
}
