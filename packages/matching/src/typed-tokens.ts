/** One piece of what was typed; `label` where the typist said what it is (`mrn 12345`) or its shape allows nothing else. */
export interface TypedToken {
  text: string
  label?: 'date' | 'phone' | 'mrn' | 'postcode' | 'username'
  /** The only piece typed. */
  alone: boolean
}

/** Nobody types more at a desk; what is longer is cut, so that a pasted page costs nothing. */
const MOST_LETTERS = 200
const MOST_TOKENS = 12

const DATE = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2} \d{1,2} \d{4}`
const PHONE = String.raw`\+\d[\d ().-]{5,20}\d|(?:1[ .-]?)?\(?\d{3}\)?[ .-]+\d{3}[ .-]?\d{4}|\d{3}[-.]\d{4}|(?:…|\.{2,3}|x|\*)\d{4}`
const SHAPES = new RegExp(
  String.raw`(?<![\p{L}\d@])(?:(?<date>${DATE})|(?<phone>${PHONE}))(?![\p{L}\d@]|[-/]\d)`,
  'gu',
)

const LABELS: ReadonlyMap<string, NonNullable<TypedToken['label']>> = new Map([
  ['mrn', 'mrn'],
  ['mrn:', 'mrn'],
  ['#', 'mrn'],
  ['dob', 'date'],
  ['dob:', 'date'],
  ['born', 'date'],
  ['tel:', 'phone'],
  ['tel', 'phone'],
  ['phone', 'phone'],
  ['phone:', 'phone'],
  ['zip', 'postcode'],
  ['zip:', 'postcode'],
  ['user:', 'username'],
  ['username', 'username'],
])

/** Cuts what was typed at spaces and commas, but leaves dates and phone numbers written with gaps in one piece. */
export function tokensOf(text: string): TypedToken[] {
  const line = text.slice(0, MOST_LETTERS).normalize('NFC').replace(/\s+/gu, ' ').trim()
  const found: Omit<TypedToken, 'alone'>[] = []
  let from = 0
  for (const match of line.matchAll(SHAPES)) {
    found.push(...wordsOf(line.slice(from, match.index)))
    found.push(shaped(match[0], match.groups?.['date'] !== undefined))
    from = match.index + match[0].length
  }
  found.push(...wordsOf(line.slice(from)))
  const tokens = labelsApplied(found).slice(0, MOST_TOKENS)
  return tokens.map((token) => ({ ...token, alone: tokens.length === 1 }))
}

function wordsOf(text: string): Omit<TypedToken, 'alone'>[] {
  return text
    .replace(/(^|\s)(mrn:|dob:|tel:|phone:|zip:|user:|#)/giu, '$1$2 ')
    .split(/[\s,;]+/u)
    .filter((word) => /[\p{L}\p{N}#]/u.test(word))
    .map((word) => ({ text: word }))
}

/** A label word goes away and names what follows it, if that can be so: with `tel garcia` it is a word like any other. */
function labelsApplied(tokens: Omit<TypedToken, 'alone'>[]): Omit<TypedToken, 'alone'>[] {
  const kept: Omit<TypedToken, 'alone'>[] = []
  let label: TypedToken['label']
  let word: Omit<TypedToken, 'alone'> | undefined
  for (const token of tokens) {
    const isNumber = /\d/u.test(token.text) && !(label === 'phone' && token.label === 'date')
    const fits = word !== undefined && (isNumber || label === 'username')
    if (word !== undefined && !fits) kept.push(word)
    const own = token.label ?? (label === 'date' ? undefined : label)
    if (fits) {
      kept.push(
        own === undefined || label === undefined
          ? token
          : { text: token.text, label: label === 'date' ? own : label },
      )
      word = undefined
      continue
    }
    label = token.label === undefined ? LABELS.get(token.text.toLowerCase()) : undefined
    word = label === undefined ? undefined : token
    if (word === undefined) kept.push(token)
  }
  if (word !== undefined) kept.push(word)
  return kept
}

/** Seven digits with a gap are a phone without its area as often as a record number: neither is settled by the shape. */
function shaped(text: string, isDate: boolean): Omit<TypedToken, 'alone'> {
  if (isDate) return { text, label: 'date' }
  return text.replace(/\D/gu, '').length === 7 ? { text } : { text, label: 'phone' }
}
