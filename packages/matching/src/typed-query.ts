import type { DateOrder } from './birth-date.ts'
import { interpret } from './interpret.ts'
import { rolesOf } from './typed-roles.ts'
import { tokensOf } from './typed-tokens.ts'

export interface TypedOptions {
  /** The clinic's order of day and month; the other order is considered too. */
  order: DateOrder
  /** The year now, four digits: gives two-digit years their century. */
  thisYear?: number
}

/** What one piece was taken for, as the screen shows it; `born` is `YYYY-MM-DD`, `born-in` a year or `YYYY-MM`. */
export interface Understood {
  kind:
    | 'name'
    | 'born'
    | 'born-in'
    | 'mrn'
    | 'phone'
    | 'phone-end'
    | 'email'
    | 'postcode'
    | 'username'
    | 'no-such-day'
    | 'unclear'
  text: string
}

/** First and last day, inclusive, as numbers `YYYYMMDD`; month and day 00 to 99 stand for a whole year. */
export interface BirthRange {
  from: number
  to: number
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  text: string
}

/** One way to read the whole line. All that is present must agree, but a unique number or address finds alone. */
export interface Interpretation {
  /** Folded words, each the beginning of some name, in any order. */
  names: string[]
  birth?: BirthRange
  /** Letters and digits, small. */
  mrn?: string
  /** Seven digits or more, as typed, with or without country code. */
  phone?: string
  /** The last four digits of a phone. */
  phoneEnd?: string
  email?: string
  postcode?: string
  username?: string
  understood: Understood[]
  /** Far-fetched readings (`1984` as the end of a phone) are tried only when the likely ones find next to nothing. */
  likely: boolean
  /** How many identifiers it holds: name, birth date, phone, postcode one each; MRN, e-mail, username two each. */
  identifiers: number
  /** At least two (V11). */
  enough: boolean
}

export interface TypedQuery {
  /** Most likely first; empty only when nothing legible was typed. */
  interpretations: Interpretation[]
  /** What the likeliest reading was taken for. */
  understood: Understood[]
  /** The likeliest reading has two identifiers (V11). Where false and nothing was found, ask for one more detail. */
  enough: boolean
  /** Some reading has two identifiers: a search may be made (`12345` alone may be an MRN). */
  searchable: boolean
}

/**
 * Reads what the front desk types into one field: names or their beginnings in any order, a birth date in any usual form
 * (or its year, or month and year), MRN, phone or its last four digits, e-mail, postcode, username.
 * Never throws; what can be read in several ways gives several interpretations.
 * @param text as typed, at most 200 letters count
 */
export function parseTyped(text: string, options: TypedOptions): TypedQuery {
  const tokens = tokensOf(text)
  const interpretations = interpret(
    tokens.map((token) => token.text),
    tokens.map((token) => rolesOf(token, options)),
  )
  const first = interpretations[0]
  return {
    interpretations,
    understood: first?.understood ?? tokens.map(({ text: piece }) => ({ kind: 'unclear', text: piece })),
    enough: first?.enough ?? false,
    searchable: interpretations.some((one) => one.enough),
  }
}
