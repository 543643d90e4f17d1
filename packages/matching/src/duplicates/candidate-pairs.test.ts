import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_IN_BLOCK } from './candidate-blocks.ts'
import { candidatePairs } from './candidate-pairs.ts'
import type { Comparable } from './comparable.ts'
import { anyComparable } from './comparison.fixture.ts'
import { ONE_PERSON } from './labelled-pairs.fixture.ts'
import { prepare } from './prepared.ts'

/** The pairs by what names the records, whichever way round. */
function pairsOf(records: readonly Comparable[]): string[] {
  const names = records.map(({ locality }) => locality ?? '')
  return [...candidatePairs(records.map(prepare))]
    .map(([a, b]) => [names[a], names[b]].sort().join(' '))
    .sort()
}
const named = (records: readonly Comparable[]): Comparable[] =>
  records.map((record, i) => ({ ...record, locality: `record ${i}` }))

test('no record meets itself, and no pair comes twice', () => {
  fc.assert(
    fc.property(fc.array(anyComparable, { maxLength: 30 }), (records) => {
      const pairs = pairsOf(named(records))
      expect(new Set(pairs).size).toBe(pairs.length)
      for (const [a, b] of candidatePairs(records.map(prepare))) expect(a).not.toBe(b)
    }),
  )
})

test('the order of the records does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyComparable, { maxLength: 30 }), (records) => {
      const all = named(records)
      expect(pairsOf([...all].reverse())).toEqual(pairsOf(all))
    }),
  )
})

test('both charts of one person meet, whichever field is wrong', () => {
  for (const [what, a, b] of ONE_PERSON) expect(pairsOf(named([a, b])), what).toHaveLength(1)
})

test.each<[string, Comparable, Comparable]>([
  [
    'both names, however they sound',
    { family: 'Smith', given: ['Catherine'] },
    { family: 'Smyth', given: ['Kathryn'] },
  ],
  ['both names swapped', { family: 'Novak', given: ['Ana'] }, { family: 'Ana', given: ['Novak'] }],
  ['the birth date, day and month swapped', { birthDate: '1984-03-12' }, { birthDate: '1984-12-03' }],
  [
    'a name and the day of birth',
    { family: 'Novak', birthDate: '1984-03-12' },
    { given: ['Novak'], birthDate: '1948-03-12' },
  ],
  [
    'a name and the postcode',
    { family: 'Novak', postcode: '01810-1234' },
    { family: 'Novak', postcode: '01810' },
  ],
  ['a name and the town', { given: ['Ana'], town: 'Millbrook' }, { given: ['Anna'], town: 'millbrook' }],
  ['the street', { street: 'Orchard St' }, { street: 'orchard street' }],
  ['a phone', { phones: ['(541) 555-0142'] }, { phones: ['5415550199', '541 555 0142'] }],
  ['a mailbox', { emails: ['Ana@example.org'] }, { emails: ['ana@example.org'] }],
  [
    'a record number',
    { recordNumbers: [{ system: 'a', value: '1-2' }] },
    { recordNumbers: [{ system: 'a', value: '12' }] },
  ],
  [
    'the roof, the street misspelt at its end',
    { houseNumber: '41', street: 'Orchard St', postcode: '01810' },
    { houseNumber: '41', street: 'Orchrad St', postcode: '01810' },
  ],
  [
    'house number and what stands beside the street',
    { houseNumber: '41', street: 'Mill End', locality: 'Larch House' },
    { houseNumber: '41', street: 'Mlil End', locality: 'Larch House' },
  ],
])('enough to meet by: %s', (_what, a, b) => {
  expect([...candidatePairs([a, b].map(prepare))]).toEqual([[0, 1]])
})

/** So many people of whom nothing is alike but what is given. */
const crowd = (count: number, alike: (i: number) => Comparable): Comparable[] =>
  Array.from({ length: count }, (_, i) => alike(i))

const FAMILIES = 'novak okello smith reyes garcia peters lund brandt whitcombe haddock fuchs zilm'.split(' ')

test('a date that half the clinic has is divided by name: namesakes still meet, others do not', () => {
  const people = crowd(FAMILIES.length * 25, (i) => ({
    birthDate: '1900-01-01',
    family: FAMILIES[i % FAMILIES.length],
  }))
  const passedOver = { blocks: 0 }
  const pairs = [...candidatePairs(people.map(prepare), passedOver)]
  expect(passedOver.blocks).toBe(0)
  expect(pairs.every(([a, b]) => people[a]?.family === people[b]?.family)).toBe(true)
  expect(pairs).toHaveLength((FAMILIES.length * 25 * 24) / 2)
})

test('a block too large by both keys is passed over and counted, not gone through', () => {
  const clones = crowd(MOST_IN_BLOCK * 2, () => ({ phones: ['541-555-0100'] }))
  const passedOver = { blocks: 0 }
  expect([...candidatePairs(clones.map(prepare), passedOver)]).toEqual([])
  expect(passedOver.blocks).toBe(1)
})
