import { fold } from './fold.ts'
import { LEFT_OUT, STREET_WORDS, UNIT_WORDS } from './street-words.ts'

/** A postcode in one spelling: of a US ZIP the five digits, else letters and digits without spaces. */
export function foldPostcode(text: string): string {
  const folded = fold(text)
  const zip = /^(\d{5})(?: ?\d{4})?$/u.exec(folded)
  return zip?.[1] ?? folded.replace(/ /gu, '')
}

/** Whether both name the same place; five digits of a ZIP are enough, its state may be said with it. */
export function samePostcode(typed: string, onFile: string): boolean {
  const filed = foldPostcode(onFile)
  const zips = fold(typed).match(/\b\d{5}\b/gu) ?? []
  return filed !== '' && (foldPostcode(typed) === filed || (zips.length === 1 && zips[0] === filed))
}

/**
 * Whether house number and street are the same: `St` is `Street`, `Ave` is `Avenue`, `N` is `North`, `1st` is `First`.
 * The apartment may be left out on either side; where both give one, it must be the same. The number is compulsory where
 * the chart has one.
 * @param place town, state and postcode of this address, which may be said behind the street
 */
export function sameStreet(typed: string, onFile: string, place: readonly string[] = []): boolean {
  const filed = readStreet(onFile)
  return [typed, withoutPlace(typed, place)].map((said) => isStreet(readStreet(said), filed)).includes(true)
}

function isStreet(said: Street, filed: Street): boolean {
  if (!/\p{L}|\d/u.test(said.street) || numberOf(said) !== numberOf(filed)) return false
  const [typed, street] = [closed(said), closed(filed)]
  if (typed === street) return said.unit === '' || filed.unit === '' || said.unit === filed.unit
  // The apartment without a word for it: `12 Main St 4B`.
  return (said.unit === '') !== (filed.unit === '') && typed + said.unit === street + filed.unit
}

const numberOf = ({ street }: Street): string => street.split(' ')[0] ?? ''
/** `Oldferry Way` and `Old Ferry Way` are one. */
const closed = ({ street }: Street): string => street.replace(/ /gu, '')

/** What was typed up to the town, where a town and what stands behind it is the address's own. */
function withoutPlace(typed: string, place: readonly string[]): string {
  const parts = place.map(fold).filter((part) => part !== '')
  let text = foldUnit(typed)
  for (;;) {
    const part = parts.find((one) => text.endsWith(` ${one}`))
    if (part === undefined) return text
    text = text.slice(0, -part.length - 1)
  }
}

const foldUnit = (text: string): string => fold(text.replace(/#/gu, ' apt '))

type Street = { street: string; unit: string }

function readStreet(text: string): Street {
  const words = foldUnit(text).split(' ')
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
