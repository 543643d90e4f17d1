import { type Agreement, missingOn } from './agreement.ts'
import { oneSlip } from './compare-birth.ts'
import type { Prepared } from './prepared.ts'
import { spelling } from './spelling.ts'

/** The parts of a home; they are weighed apart and shown as one row. */
export const HOME_PARTS = ['house-number', 'street', 'locality', 'town', 'postcode', 'state'] as const
export type HomePart = (typeof HOME_PARTS)[number]
export type HomeAgreement = Record<HomePart, Agreement>

/** Part by part; street and locality are compared across as well, because forms have them in either line. */
export function compareHome(a: Prepared, b: Prepared): HomeAgreement {
  let street = lines(a.street, b.street)
  let locality = lines(a.locality, b.locality)
  if (!agrees(street) && !agrees(locality) && (crosses(a, b) || crosses(b, a))) {
    street = 'swapped'
    locality = 'swapped'
  }
  return {
    'house-number': numbers(a.houseNumber, b.houseNumber),
    street,
    locality,
    town: lines(a.town, b.town),
    postcode: numbers(a.postcode, b.postcode),
    state: numbers(a.state, b.state),
  }
}

const agrees = (agreement: Agreement): boolean => agreement === 'same' || agreement === 'near-spelling'

const crosses = (a: Prepared, b: Prepared): boolean =>
  a.street !== '' && b.locality !== '' && agrees(lines(a.street, b.locality))

function lines(a: string, b: string): Agreement {
  return missingOn(a !== '', b !== '') ?? spelling(a, b)
}

function numbers(a: string, b: string): Agreement {
  const missing = missingOn(a !== '', b !== '')
  if (missing) return missing
  return a === b
    ? 'same'
    : (oneSlip(a, b) ?? (isOneLonger(a, b) || isOneLonger(b, a) ? 'one-digit-off' : 'different'))
}

/** One digit lost at either end: house 14 and 149; of one digit alone too many numbers are longer. */
const isOneLonger = (a: string, b: string): boolean =>
  a.length > 1 && b.length === a.length + 1 && (b.startsWith(a) || b.endsWith(a))
