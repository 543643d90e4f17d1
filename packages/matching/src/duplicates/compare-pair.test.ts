import { describe, expect, test } from 'vitest'
import type { Comparable } from './comparable.ts'
import { comparePair } from './compare-pair.ts'

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

describe('one person twice, as the review screen shows it', () => {
  const result = comparePair(catherine, kathryn)
  const row = (field: string) => result.rows.find((one) => one.field === field)

  test('is proposed, and each field says how far it agrees', () => {
    expect(result.verdict).not.toBe('below')
    expect(row('surname')).toMatchObject({ agreement: 'same', a: true, b: true })
    expect(row('given-name')).toMatchObject({ agreement: 'sounds-alike', note: 'second-name-on-one-side' })
    expect(row('birth-date')).toMatchObject({ agreement: 'day-and-month-swapped', weight: 4 })
    expect(row('email')).toMatchObject({ agreement: 'only-one-side', a: true, b: false, weight: 0 })
    expect(row('home')).toMatchObject({ agreement: 'different', weight: -1.6, note: 'perhaps-moved' })
  })

  test('the weights add up to the score', () => {
    const tenths = result.rows.reduce((sum, { weight }) => sum + Math.round(weight * 10), 0)
    expect(tenths).toBe(Math.round(result.score * 10))
  })
})
