import type { ItemCode } from '../verify/verification.ts'

/**
 * What a search was made of, as `CallSession.searchedBy` keeps it. `full-name` stands beside `name` when given and
 * family name were both said; `shown:<contact id>` is added by a call-back, because a number on the screen is spent.
 */
export type SearchKind =
  | 'name'
  | 'full-name'
  | 'birth-date'
  | 'birth-year'
  | 'mrn'
  | 'phone'
  | 'phone-end'
  | 'email'
  | 'postcode'
  | 'username'

/** The private item that a search by this kind gives away; it is not asked again (domain §4). */
const spends: Partial<Record<string, ItemCode>> = {
  phone: 'phone-on-file',
  'phone-end': 'phone-on-file',
  email: 'email-on-file',
  postcode: 'postcode',
}
const shown = 'shown:'

export const shownMarker = (contactId: string): string => `${shown}${contactId}`
/** The contact whose number was put on the screen last, if one was. */
export const lastShown = (searchedBy: readonly string[]): string | undefined =>
  searchedBy.findLast((kind) => kind.startsWith(shown))?.slice(shown.length)

const spentBy = (kind: string): ItemCode | undefined =>
  kind.startsWith(shown) ? 'phone-on-file' : spends[kind]

/** Private items that this call can no longer ask. */
export const spentItems = (searchedBy: readonly string[]): ItemCode[] =>
  searchedBy.map(spentBy).filter((item) => item !== undefined)

/** What stays spent when another record is opened in the same call: what was said or shown is not unsaid. */
export const keptKinds = (searchedBy: readonly string[]): string[] =>
  searchedBy.filter((kind) => spentBy(kind) !== undefined)

const identifiers: Record<string, string> = {
  'full-name': 'name',
  'birth-year': 'birth-date',
  'phone-end': 'phone',
}
/** How many different identifiers the kinds are: a name and the whole name are one, a birth year and a date too (V11). */
export const identifierCount = (kinds: readonly string[]): number =>
  new Set(kinds.filter((kind) => !kind.startsWith(shown)).map((kind) => identifiers[kind] ?? kind)).size
