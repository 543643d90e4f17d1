import type { DateOrder } from './birth-date.ts'

/** How the clinic writes dates, and what year it is. */
export interface TypedOptions {
  /** The clinic's order of day and month; the other order is considered too. */
  order: DateOrder
  /** The year now, four digits: gives two-digit years their century. */
  thisYear?: number
}

/** Details that stand for themselves: each is one number or address. */
export type DetailKind = 'mrn' | 'phone' | 'phone-end' | 'email' | 'postcode' | 'username'

/** What one piece was taken for, as the screen shows it; `born` is `YYYY-MM-DD`, `born-in` a year or `YYYY-MM`. */
export interface Understood {
  kind: 'name' | 'born' | 'born-in' | DetailKind | 'no-such-day' | 'unclear'
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
