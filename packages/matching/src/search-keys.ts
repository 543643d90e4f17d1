import { foldPostcode } from './compare-address.ts'
import { foldEmail, foldMrn, phoneDigits } from './compare-contact.ts'
import { cutsOf, nameWords } from './particles.ts'

/** One row of the index; `patient` is added by the store. */
export interface SearchKey {
  /** What kind of look-up this row serves: see `KEY`. */
  key: string
  /** What is looked up: a folded word, digits, an address. */
  term: string
  /** The other words of the name, with spaces between: they are checked without reading the record. */
  other: string
  /** Birth date as a number `YYYYMMDD`, unknown parts 00, unknown altogether 0. */
  dob: number
  /** c current, f former, p preferred. */
  kind: KeyKind
}
/** Current, former, preferred. */
export type KeyKind = 'c' | 'f' | 'p'

/** What a person is found by; a patient record of the directory fits. */
export interface Searchable {
  names: readonly {
    use: 'current' | 'former' | 'preferred'
    family?: string | undefined
    given: readonly string[]
    text?: string | undefined
  }[]
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  birthDate?: string | undefined
  identifiers: readonly { kind: string; value: string }[]
  contacts: readonly { kind: string; value: string; use?: string | undefined }[]
  addresses: readonly { postcode?: string | undefined; use?: string | undefined }[]
  usernames?: readonly string[] | undefined
}

/** The look-ups. A name is filed under the year of birth, which is what keeps the range of a common name short. */
export const KEY = {
  /** `y1984`: born that year; term is one word of a name, other the other words; or term is a postcode. */
  year: (year: number): string => `y${String(year).padStart(4, '0')}`,
  mrn: 'mrn',
  /** Term is the number backwards, so that its end is the beginning of a range. */
  phone: 'tel',
  email: 'mail',
  username: 'user',
  /** Term is the postcode; other begins with one family name or the first given name. */
  postcode: 'post',
} as const

/** Digits from last to first, so that the end of a number can be looked up as a beginning. */
export function backwards(digits: string): string {
  return [...digits].reverse().join('')
}

/** A person with a hundred names must not fill the index; nobody real comes near. */
const MOST_KEYS = 400

/**
 * Everything a person is found by, without repeats: each word of a name (current, former, preferred, and across them) with
 * the birth year and the words beside it, postcode with name or birth year, phone, e-mail, MRN, username.
 */
export function searchKeysOf(person: Searchable): SearchKey[] {
  const dob = birthNumber(person.birthDate)
  const forms = nameForms(person.names)
  const keys = new Map<string, SearchKey>()
  const add: Add = (key, term, names, kind) => {
    const other = names.join(' ')
    const sign = `${key}\n${term}\n${other}`
    const known = keys.get(sign)
    if (known === undefined) {
      if (keys.size < MOST_KEYS) keys.set(sign, { key, term, other, dob, kind })
      return
    }
    // A name that is both current and former counts as current; c, f, p stand in that order.
    if (kind < known.kind) known.kind = kind
  }
  addContacts(person, unique(forms.flatMap(({ family, given }) => [...family, ...given])), add)
  for (const form of forms) addForm(form, Math.floor(dob / 10000), add)
  addPostcodes(person, forms, Math.floor(dob / 10000), add)
  return [...keys.values()]
}

interface NameForm {
  family: string[]
  given: string[]
  kind: KeyKind
}
type Add = (key: string, term: string, names: readonly string[], kind: KeyKind) => void

/** The names as filed, then each family name with the given names of the others: a maiden name goes with today's first name. */
function nameForms(names: Searchable['names']): NameForm[] {
  const own = names
    .map(({ use, family = '', given, text = '' }): NameForm => {
      const form = { family: nameWords(family), given: given.flatMap(nameWords), kind: KIND[use] }
      return form.family.length + form.given.length > 0 ? form : { ...form, given: nameWords(text) }
    })
    .filter((form) => form.family.length + form.given.length > 0)
    .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
    .slice(0, 8)
  const crossed = own.flatMap((a, i) =>
    own.flatMap((b, j): NameForm[] => {
      if (i === j || a.family.length === 0 || b.given.length === 0) return []
      const kind = a.kind === 'f' || b.kind === 'f' ? 'f' : 'p'
      return [{ family: a.family, given: b.given, kind }]
    }),
  )
  return [...own, ...crossed].flatMap(withCuts)
}

const KIND = { current: 'c', former: 'f', preferred: 'p' } as const

/** A name in one unspaced word (王小明) is filed whole and cut. */
function withCuts(form: NameForm): NameForm[] {
  const words = [...form.family, ...form.given]
  const whole = words.length === 1 ? words[0] : undefined
  const cuts = cutsOf(whole ?? '')
  return [
    form,
    ...cuts.map(([family, given]): NameForm => ({ family: [family], given: [given], kind: form.kind })),
  ]
}

/** Nobody is looked for by a name alone: without a birth date these rows would answer nothing (V11). */
function addForm(form: NameForm, year: number, add: Add): void {
  if (year === 0) return
  const { family, given, kind } = form
  const file = (term: string, beside: readonly string[]): void => {
    const others = unique(beside).filter((word) => word !== term)
    add(KEY.year(year), term, others, kind)
  }
  // As a directory is sorted: a surname by its given names, a given name by its surnames.
  for (const term of unique(family)) file(term, [...given, ...family])
  for (const term of unique(given).filter((word) => !family.includes(word))) file(term, [...family, ...given])
  // Han and kana names are also said as one word; typed so they must be found by it.
  const whole = family.length === 1 && given.length === 1 ? `${family[0]}${given[0]}` : ''
  if (cutsOf(whole).length > 0) add(KEY.year(year), whole, [], kind)
}

function addContacts(person: Searchable, names: readonly string[], add: Add): void {
  for (const { kind, value } of person.identifiers) {
    const term = foldMrn(value)
    if (kind === 'mrn' && term !== '') add(KEY.mrn, term, names, 'c')
  }
  for (const { kind, value, use } of person.contacts) {
    const age = use === 'old' ? 'f' : 'c'
    if (kind === 'email' && value.includes('@')) add(KEY.email, foldEmail(value), names, age)
    const digits = kind === 'phone' ? phoneDigits(value) : ''
    if (digits.length >= 4) add(KEY.phone, backwards(digits), names, age)
  }
  for (const username of person.usernames ?? []) add(KEY.username, foldUsername(username), names, 'c')
}

function addPostcodes(person: Searchable, forms: readonly NameForm[], year: number, add: Add): void {
  for (const { postcode = '', use } of person.addresses) {
    const term = foldPostcode(postcode)
    if (term === '') continue
    const old = use === 'old' ? 'f' : undefined
    if (year > 0) add(KEY.year(year), term, [], old ?? 'c')
    for (const { family, given, kind } of forms) {
      for (const lead of new Set([...family, ...given.slice(0, 1)])) {
        add(KEY.postcode, term, unique([lead, ...family, ...given]), old ?? kind)
      }
    }
  }
}

/** `1984-03-12` 19840312, `1984` 19840000, missing 0. */
export function birthNumber(birthDate: string | undefined): number {
  const [year = '', month = '00', day = '00'] = (birthDate ?? '').split('-')
  const number = Number(`${year}${month}${day}`)
  return /^\d{4}$/u.test(year) && Number.isInteger(number) ? number : 0
}

/** A username as it is looked up: small letters, full width made narrow. */
export function foldUsername(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** The distinct folded words of a person's names, by their keys: what the fuzzy step may propose. */
export function termsOf(keys: readonly SearchKey[]): string[] {
  const postcodes = new Set(keys.filter(({ key }) => key === KEY.postcode).map(({ term }) => term))
  const words = keys.flatMap(({ key, term, other }) => {
    const isName = key.startsWith('y') && !postcodes.has(term) && !/^\d/u.test(term)
    return [...(isName ? [term] : []), ...other.split(' ')]
  })
  return unique(words).sort()
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '')
}
