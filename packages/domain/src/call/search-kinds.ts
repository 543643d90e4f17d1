import type { DetailKind, Interpretation, WhyField, WhyMatched } from '@portal-desk/matching'
import type { ItemCode } from '../verify/verification.ts'

/**
 * What a search was made of, as `CallSession.searchedBy` keeps it. `full-name` stands beside `name` when given and
 * family name were both said; `shown:<contact id>` is added by a call-back, because a number on the screen is spent.
 */
export type SearchKind = 'name' | 'full-name' | 'birth-date' | 'birth-year' | DetailKind

const surnames: readonly WhyField[] = ['surname', 'former-surname']
const givenNames: readonly WhyField[] = ['given', 'former-given', 'preferred-name', 'nickname']

/**
 * What a record was found by, for the call: an item used here is not asked again.
 *
 * @param reading how the line was read when the record was found
 * @param why what agreed; a name of which only the beginning was typed ends in `…` and is not the whole name
 */
export function searchKinds(reading: Interpretation, why: readonly WhyMatched[]): SearchKind[] {
  const whole = (among: readonly WhyField[]): boolean =>
    why.some(({ field, typed, stored }) => among.includes(field) && !(stored ?? typed).endsWith('…'))
  const kinds: SearchKind[] = []
  if (reading.names.length > 0) kinds.push('name')
  if (whole(surnames) && whole(givenNames)) kinds.push('full-name')
  if (reading.birth) kinds.push(reading.birth.text.length === 10 ? 'birth-date' : 'birth-year')
  for (const kind of ['mrn', 'phone', 'email', 'postcode', 'username'] as const)
    if (reading[kind]) kinds.push(kind)
  if (reading.phoneEnd) kinds.push('phone-end')
  return kinds
}

/** The private item that a search by this kind gives away; it is not asked again (domain §4). */
const spends: Partial<Record<string, ItemCode>> = {
  phone: 'phone-on-file',
  'phone-end': 'phone-on-file',
  email: 'email-on-file',
  postcode: 'postcode',
  street: 'street-address',
}
/** What is spent once the postal address was on a screen of this call (domain §4). */
export const shownAddress: readonly string[] = ['postcode', 'street']
const shown = 'shown:'

/** Notes in `searchedBy` that the number of this contact was put on the screen. */
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
