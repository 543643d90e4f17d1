import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * Digits of a number in full international form without `+`: `(555) 123-4567` 15551234567; a number that no
 * numbering plan knows keeps its own digits. Extensions do not count.
 * @param country where a number without country code is at home, ISO 3166 alpha-2
 */
export function phoneDigits(text: string, country: CountryCode = 'US'): string {
  const sign = `${country} ${text}`
  const known = remembered.get(sign)
  if (known !== undefined) return known
  const ascii = text.normalize('NFKC').slice(0, 60)
  const digits = parsePhoneNumberFromString(ascii, country)?.number.slice(1) ?? ascii.replace(/\D/gu, '')
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(sign, digits)
  return digits
}

/** The same few numbers are asked for several times in a row: for the index, the contacts and the comparison of one record. */
const remembered = new Map<string, string>()
const MOST_REMEMBERED = 5_000

/** Area code and exchange of North America begin with 2–9; which codes are given out changes faster than any list of them. */
const NORTH_AMERICAN = /^[2-9]\d{2}[2-9]\d{6}$/

/**
 * A number as it is written down, `(541) 555-0199`, one from abroad `+52 55 1234 5678`; undefined for a part of a number
 * and for what no country has.
 * @param country where a number without country code is at home, ISO 3166 alpha-2
 */
export function wholePhone(text: string, country: CountryCode = 'US'): string | undefined {
  const found = parsePhoneNumberFromString(text.normalize('NFKC').slice(0, 60), country)
  if (!found?.isPossible()) return undefined
  const { countryCallingCode, nationalNumber } = found
  if (countryCallingCode === '1' && !NORTH_AMERICAN.test(nationalNumber)) return undefined
  return countryCallingCode === getCountryCallingCode(country)
    ? found.formatNational()
    : found.formatInternational()
}

/** Whether both are the same number: brackets, dashes and the own country's code do not matter (domain §4). */
export function samePhone(typed: string, onFile: string, country: CountryCode = 'US'): boolean {
  const digits = phoneDigits(typed, country)
  if (digits.length < 7) return false
  return digits === phoneDigits(onFile, country) || isAbroad(typed, onFile, country)
}

/** A number abroad as its owner says it: with or without its country, `+` or `00` before it, or the `0` of home. */
function isAbroad(typed: string, onFile: string, country: CountryCode): boolean {
  const found = parsePhoneNumberFromString(onFile.normalize('NFKC').slice(0, 60))
  if (!found || found.countryCallingCode === getCountryCallingCode(country)) return false
  const said = typed
    .normalize('NFKC')
    .slice(0, 60)
    .replace(/\D/gu, '')
    .replace(/^(?:011|00?)/u, '')
  return said === found.number.slice(1) || said === found.nationalNumber
}

/** An address in one spelling: width and capitals do not matter; dots and what follows `+` do. */
export function foldEmail(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/iu, '')
    .toLowerCase()
}

/** Whether two email addresses are one, whatever their capitals and width, and the gaps or the full stop of a sentence. */
export function sameEmail(typed: string, onFile: string): boolean {
  const folded = foldEmail(typed)
    .replace(/\s/gu, '')
    .replace(/[.,;]$/u, '')
  return folded.includes('@') && folded === foldEmail(onFile)
}

/** A record number in one spelling: letters and digits in small letters, without dashes and spaces. */
export function foldMrn(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whether two record numbers are one, whatever stands between their letters and digits, and whether `MRN` is said with it. */
export function sameMrn(typed: string, onFile: string): boolean {
  const folded = bareMrn(typed)
  return folded !== '' && folded === bareMrn(onFile)
}

const bareMrn = (text: string): string => foldMrn(text).replace(/^mrn/u, '')
