import { type Comparable, nicknamesOf } from '@portal-desk/matching'
import type { Chance } from './people.ts'

/** What happens between two registrations of one person; each changes a record a little. */
type Slip = (record: Comparable, chance: Chance) => Comparable

const LETTERS = 'etaoinshrdlcumwfgypbvk'.split('')

/** One typing error: a letter lost, doubled, replaced, or two neighbours swapped. */
export function typo(text: string, chance: Chance): string {
  if (text.length < 2) return text
  const at = chance.below(text.length - 1)
  const [before, here = '', next = '', after] = [
    text.slice(0, at),
    text[at],
    text[at + 1],
    text.slice(at + 2),
  ]
  return chance.of([
    before + next + after,
    before + here + here + next + after,
    before + here + chance.of(LETTERS) + after,
    before + next + here + after,
  ])
}

function digitSlip(digits: string, chance: Chance): string {
  const at = chance.below(digits.length)
  return digits.slice(0, at) + String(chance.below(10)) + digits.slice(at + 1)
}

/** The slips of a counter, as often as their shares say; they add up to 1. */
const SLIPS: readonly { share: number; slip: Slip }[] = [
  { share: 0.2, slip: (r, chance) => ({ ...r, family: typo(r.family ?? '', chance) }) },
  {
    share: 0.14,
    slip: ({ given: [first = '', ...more] = [], ...r }, chance) => ({
      ...r,
      given: [typo(first, chance), ...more],
    }),
  },
  {
    share: 0.08,
    slip: ({ given: [first = '', ...more] = [], ...r }) => ({
      ...r,
      given: [nicknamesOf(first)[0] ?? first, ...more],
    }),
  },
  { share: 0.04, slip: (r) => ({ ...r, family: r.given?.[0], given: [r.family ?? ''] }) },
  {
    share: 0.06,
    slip: (r, chance) => ({ ...r, family: chance.of(MARRIED), formerFamilies: r.family ? [r.family] : [] }),
  },
  { share: 0.05, slip: (r) => ({ ...r, birthDate: swapDayAndMonth(r.birthDate ?? '') }) },
  {
    share: 0.08,
    slip: ({ birthDate = '', ...r }, chance) => ({
      ...r,
      birthDate: birthDate.slice(0, 8) + digitSlip(birthDate.slice(8), chance),
    }),
  },
  {
    share: 0.1,
    slip: (r, chance) => ({ ...r, phones: [`541${String(2_000_000 + chance.below(7_900_000))}`] }),
  },
  { share: 0.1, slip: (r, chance) => ({ ...r, ...elsewhere(chance) }) },
  { share: 0.05, slip: (r, chance) => ({ ...r, street: typo(r.street ?? '', chance) }) },
  { share: 0.04, slip: (r) => ({ ...r, phones: [], emails: [] }) },
  { share: 0.03, slip: ({ birthDate: _, ...r }) => r },
  { share: 0.03, slip: ({ houseNumber: _n, street: _s, town: _t, postcode: _p, ...r }) => r },
]

const MARRIED = 'Whitcombe Haddock Brandt Okonkwo Lindqvist Calloway Farrow Reyes Novotny Baptiste'.split(' ')

const swapDayAndMonth = (date: string): string =>
  Number(date.slice(8)) <= 12 ? `${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}` : date

const elsewhere = (chance: Chance): Comparable => ({
  houseNumber: String(1 + chance.below(399)),
  street: `${chance.of(MARRIED)} Avenue`,
  town: `${chance.of(MARRIED)}ton`,
  postcode: String(97_000 + chance.below(900)),
})

/** The record as it stands in a second chart: another number, and one to `most` slips. */
export function secondChart(record: Comparable, number: string, most: number, chance: Chance): Comparable {
  let second: Comparable = { ...record, recordNumbers: [{ system: 'mrn', value: number }] }
  for (let left = 1 + chance.below(most); left > 0; left--)
    second = chance.byShare(SLIPS).slip(second, chance)
  return second
}
