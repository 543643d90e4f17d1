import { fold } from './fold.ts'
import { LEFT_OUT, STREET_WORDS, UNIT_WORDS } from './street-words.ts'

/** A postcode in one spelling: of a US ZIP the five digits, else letters and digits without spaces. */
export function foldPostcode(text: string): string {
  const folded = fold(text)
  const zip = /^(\d{5})(?: ?\d{4})?$/u.exec(folded)
  return zip?.[1] ?? folded.replace(/ /gu, '')
}

/** Whether both name the same place; five digits of a ZIP are enough. */
export function samePostcode(typed: string, onFile: string): boolean {
  const folded = foldPostcode(typed)
  return folded !== '' && folded === foldPostcode(onFile)
}

/**
 * Whether house number and street are the same: `St` is `Street`, `Ave` is `Avenue`, `N` is `North`, `1st` is `First`.
 * The apartment may be left out on either side; where both give one, it must be the same. The number is compulsory where
 * the chart has one.
 */
export function sameStreet(typed: string, onFile: string): boolean {
  const a = readStreet(typed)
  const b = readStreet(onFile)
  if (a.street === '' || !/\p{L}|\d/u.test(a.street)) return false
  return a.street === b.street && (a.unit === '' || b.unit === '' || a.unit === b.unit)
}

function readStreet(text: string): { street: string; unit: string } {
  const words = fold(text.replace(/#/gu, ' apt ')).split(' ')
  const street: string[] = []
  let unit = ''
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    // The unit closes an address line; a street that is called "Suite" has its number before it, never after.
    if (i >= 2 && UNIT_WORDS.has(word) && words[i + 1] !== undefined) {
      unit = words
        .slice(i + 1)
        .filter((next) => !UNIT_WORDS.has(next))
        .join('')
      break
    }
    if (!LEFT_OUT.has(word)) street.push(STREET_WORDS.get(word) ?? word)
  }
  return { street: street.join(' '), unit }
}
