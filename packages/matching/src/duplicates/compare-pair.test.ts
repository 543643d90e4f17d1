import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgreementRow } from './agreement-row.ts'
import type { Comparable, ComparedField } from './comparable.ts'
import { comparePair, scoreOf } from './compare-pair.ts'
import { anyComparable } from './comparison.fixture.ts'
import { SHIPPED_MODEL } from './model.ts'
import { prepare } from './prepared.ts'

const catherine: Comparable = {
  family: 'Kowalczyk',
  given: ['Catherine', 'Anne'],
  formerFamilies: ['Kowalczyk-Reeve'],
  birthDate: '1974-11-03',
  sex: 'female',
  phones: ['(541) 555-0142'],
  emails: ['c.kowalczyk@harbourmail.example'],
  houseNumber: '18',
  street: 'Larch Row',
  town: 'Fallbrook',
  postcode: '92028',
}
const kathryn: Comparable = {
  family: 'Kowalczyk',
  given: ['Kathryn'],
  birthDate: '1974-03-11',
  sex: 'female',
  phones: ['541-555-0142'],
  houseNumber: '220',
  street: 'Mill St',
  locality: 'Apt 4',
  town: 'Bonsall',
  postcode: '92003',
}
const rowOf = (rows: readonly AgreementRow[], field: ComparedField) => rows.find((row) => row.field === field)
const tenths = (n: number): number => Math.round(n * 10)

describe('one person twice, as the review screen shows it', () => {
  const { rows, verdict } = comparePair(catherine, kathryn)

  test('is proposed, and each field says how far it agrees', () => {
    expect(verdict).not.toBe('below')
    expect(rows.map(({ field, agreement, weight, note }) => [field, agreement, weight, note])).toEqual([
      ['surname', 'same', 3.9, undefined],
      ['given-name', 'sounds-alike', 2.3, 'second-name-on-one-side'],
      ['birth-date', 'day-and-month-swapped', 4, 'common-slip'],
      ['sex', 'same', 0.5, undefined],
      ['phone', 'same', 5.4, 'shared-by-households'],
      ['email', 'only-one-side', 0, 'says-nothing'],
      ['home', 'different', -1.6, 'perhaps-moved'],
      ['former-name', 'only-one-side', 0, undefined],
      ['record-number', 'both-missing', 0, undefined],
    ])
    expect(rowOf(rows, 'email')).toMatchObject({ a: true, b: false })
    expect(rowOf(rows, 'home')?.parts).toMatchObject({ street: 'different', state: 'both-missing' })
  })

  test('where the directory counts four of the surname, it weighs more and says so', () => {
    const shares = { ...SHIPPED_MODEL.shares, surname: () => 4 / 40_000 }
    const rare = comparePair(catherine, kathryn, { ...SHIPPED_MODEL, shares })
    expect(rowOf(rare.rows, 'surname')).toMatchObject({ weight: 5.9, note: 'rare-name' })
    expect(rare.verdict).toBe('likely')
  })
})

test('twins are named, and what twins share is taken off in a row of its own', () => {
  const { rows, twins, verdict } = comparePair(catherine, {
    ...catherine,
    given: ['Marta'],
    formerFamilies: [],
  })
  expect([twins, verdict]).toEqual([true, 'below'])
  const family = rowOf(rows, 'family')
  expect(family).toMatchObject({ agreement: 'twins', note: 'taken-off' })
  const shared = ['surname', 'birth-date', 'phone', 'email', 'home'] as const
  const gained = shared.reduce((sum, field) => sum + tenths(rowOf(rows, field)?.weight ?? 0), 0)
  expect(tenths(family?.weight ?? 0)).toBe(-gained)
})

test('names as near as twins may have them are shown to a person, with the question', () => {
  const { rows, verdict } = comparePair(
    { ...catherine, given: ['Jayden'] },
    { ...catherine, given: ['Hayden'] },
  )
  expect(verdict).not.toBe('below')
  expect(rowOf(rows, 'given-name')).toMatchObject({ agreement: 'near-spelling', note: 'perhaps-twins' })
})

test('a common name weighs less, and says so', () => {
  const john = { family: 'Smith', given: ['John'], birthDate: '1984-03-12' }
  const { rows } = comparePair(john, john)
  expect(rowOf(rows, 'surname')).toMatchObject({ note: 'common-name' })
  expect(rowOf(rows, 'surname')?.weight).toBeLessThan(3.9)
})

test('the missing field that would decide is named, none where everything is known', () => {
  const half = { family: 'Kowalczyk', given: ['Catherine'], sex: 'female' } as const
  expect(comparePair(half, half).decides).toBe('birth-date')
  const [born, bornLater] = [
    { ...half, birthDate: '1984-03-12' },
    { ...half, birthDate: '1991-11-30' },
  ]
  expect(comparePair(born, bornLater).decides).toBe('phone')
  expect(comparePair(catherine, catherine).decides).toBeUndefined()
})

describe('whatever two charts hold', () => {
  const sidesAside = (rows: AgreementRow[]) =>
    rows.map(({ a, b, ...row }) => ({ ...row, sides: [a, b].sort() }))

  test('which comes first does not matter', () => {
    fc.assert(
      fc.property(anyComparable, anyComparable, (a, b) => {
        const [one, other] = [comparePair(a, b), comparePair(b, a)]
        expect({ ...one, rows: sidesAside(one.rows) }).toEqual({ ...other, rows: sidesAside(other.rows) })
        expect(one.rows.map((row) => row.a)).toEqual(other.rows.map((row) => row.b))
      }),
    )
  })

  test('the rows add up to the score, and a sweep scores the same', () => {
    fc.assert(
      fc.property(anyComparable, anyComparable, (a, b) => {
        const { score, rows } = comparePair(a, b)
        expect(rows.reduce((sum, { weight }) => sum + tenths(weight), 0)).toBe(tenths(score))
        expect(scoreOf(prepare(a), prepare(b))).toBe(tenths(score))
      }),
    )
  })

  test('a missing field counts nothing, whichever side misses it', () => {
    fc.assert(
      fc.property(anyComparable, anyComparable, (a, b) => {
        for (const row of comparePair(a, b).rows) {
          if (row.agreement === 'only-one-side' || row.agreement === 'both-missing')
            expect(row.weight).toBe(0)
        }
      }),
    )
  })
})
