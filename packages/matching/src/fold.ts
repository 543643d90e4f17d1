import { LATIN_LONG, transliterate } from './transliterate.ts'

/** Accents, Hebrew points and Arabic vowel signs; vowel signs that Indic and Thai words need are not among them. */
const MARKS = new RegExp(
  [
    String.raw`[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]`,
    String.raw`[\u0591-\u05bd\u05bf-\u05c7]`,
    String.raw`[\u0610-\u061a\u064b-\u065f\u0670]`,
  ].join('|'),
  'gu',
)
const APOSTROPHES = /['’‘ʼʻ`´′ʹʿʾ"“”]/gu
const GAPS = /[^\p{L}\p{N}\p{Mc}\p{Mn}]+/gu
const ASCII = /^[a-z0-9 ]*$/u

/**
 * One spelling for all ways to write a name: `O'Brien` obrien, `García-López` garcia lopez, `Иван` ivan, `王` 王.
 * Accents go, apostrophes close up, hyphens and all other signs become one space, digits stay.
 * Folding twice changes nothing.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (ASCII.test(lower)) return squeeze(lower)
  const bare = lower.normalize('NFKD').replace(APOSTROPHES, '').toLowerCase().replace(MARKS, '')
  return squeeze(transliterate(bare).normalize('NFC').replace(GAPS, ' '))
}

/** The folded words of a text, in their order. */
export function foldWords(text: string): string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

/** The plain folding and, where letters have two usual ASCII spellings, the longer one: `Müller` muller, mueller. */
export function foldings(text: string): string[] {
  const plain = fold(text)
  const composed = text.toLowerCase().normalize('NFC')
  let long = ''
  for (const letter of composed) long += LATIN_LONG[letter] ?? letter
  const other = long === composed ? plain : fold(long)
  return other === plain ? [plain] : [plain, other]
}

function squeeze(text: string): string {
  return text.replace(/ +/gu, ' ').trim()
}
