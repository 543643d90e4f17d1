import { describe, expect, test } from 'vitest'
import type { Agreement } from './agreement.ts'
import type { Comparable } from './comparable.ts'
import { compareFields, type PlainField } from './compare-fields.ts'
import type { HomePart } from './compare-home.ts'
import { prepare } from './prepared.ts'

const agreementOf = (a: Comparable, b: Comparable) => compareFields(prepare(a), prepare(b))

/** Every level of every field, in both directions. */
function levels(field: PlainField, rows: readonly [Agreement, Comparable, Comparable][]): void {
  describe(field, () => {
    test.each(rows)('%s', (level, a, b) => {
      expect([agreementOf(a, b)[field], agreementOf(b, a)[field]]).toEqual([level, level])
    })
  })
}

const given = (...names: string[]): Comparable => ({ family: 'Novak', given: names })
levels('given-name', [
  ['same', given('José'), given('JOSE')],
  ['nickname', given('Margaret'), given('Peggy')],
  ['second-name', given('Maria', 'Ana'), given('Ana')],
  ['former-name', { ...given('Chris'), otherGiven: ['Dana'] }, given('Dana')],
  ['near-spelling', given('Veronika'), given('Veronica')],
  ['near-spelling', given('Mary', 'Ann'), given('Maryann')],
  ['sounds-alike', given('Catherine'), given('Kathryn')],
  ['initial', given('J'), given('Jakob')],
  ['looks-alike', given('Christina'), given('Christophe')],
  ['different', given('Ana'), given('Peter')],
  ['swapped', given('Kowalczyk'), { family: 'Kowalczik', given: ['Novak'] }],
  ['in-surname-place', given('Kowalczyk'), { family: 'Kowalczyk', given: ['Peter'] }],
  ['only-one-side', given('Ana'), given()],
  ['only-one-side', given('Ana'), given('Baby Girl')],
  ['both-missing', given(), given('Newborn')],
])

const family = (name: string, ...former: string[]): Comparable => ({
  family: name,
  given: ['Ana'],
  formerFamilies: former,
})
levels('surname', [
  ['same', family("O'Brien"), family('obrien')],
  ['same', family('de la Cruz'), family('Delacruz')],
  ['near-spelling', family('Novak'), family('Novac')],
  ['sounds-alike', family('Schmidt'), family('Smit')],
  ['former-name', family('Okello', 'Novak'), family('Novak')],
  ['former-name', family('Okello', 'Novak'), family('Reyes', 'Novak')],
  ['one-of-two-names', family('García López'), family('Lopez')],
  ['looks-alike', family('Harrington'), family('Harris')],
  ['different', family('Novak'), family('Okello')],
  ['swapped', { family: 'Whitcombe', given: ['Ana'] }, { family: 'Ana', given: ['Whitcombe'] }],
  ['only-one-side', family('Novak'), family('')],
  ['both-missing', family(''), family('-')],
])

levels('former-name', [
  ['same', family('A', 'Novak'), family('B', 'Novák', 'Reyes')],
  ['different', family('A', 'Novak'), family('B', 'Reyes')],
  ['only-one-side', family('A', 'Novak'), family('B')],
  ['both-missing', family('A'), family('B')],
])

const born = (birthDate: string): Comparable => ({ birthDate })
levels('birth-date', [
  ['same', born('1984-03-12'), born('1984-03-12')],
  ['day-and-month-swapped', born('1984-03-12'), born('1984-12-03')],
  ['digits-transposed', born('1984-03-12'), born('1984-03-21')],
  ['digits-transposed', born('1948-03-12'), born('1984-03-12')],
  ['one-digit-off', born('1984-03-12'), born('1984-03-17')],
  ['one-digit-off', born('1984-03-12'), born('1974-03-12')],
  ['one-day-off', born('1984-03-12'), born('1984-03-13')],
  ['one-day-off', born('1984-02-29'), born('1984-03-01')],
  ['one-day-off', born('1983-12-31'), born('1984-01-01')],
  ['one-year-off', born('1984-03-12'), born('1985-03-12')],
  ['partly-same', born('1984'), born('1984-03-12')],
  ['partly-same', born('1984-03'), born('1984-03-12')],
  ['different', born('1984-04'), born('1984-03-12')],
  ['different', born('1984-03-12'), born('1991-11-30')],
  ['same', born('1984-13-45'), born('1984-13-45')],
  ['only-one-side', born('1984-03-12'), born('')],
  ['both-missing', born(''), born('12')],
])

levels('sex', [
  ['same', { sex: 'female' }, { sex: 'female' }],
  ['different', { sex: 'female' }, { sex: 'male' }],
  ['only-one-side', { sex: 'female' }, { sex: 'unknown' }],
  ['both-missing', { sex: 'other' }, {}],
])

const phone = (...phones: string[]): Comparable => ({ phones })
levels('phone', [
  ['same', phone('(541) 555-0142'), phone('541 555 0199', '+1 541 555 0142')],
  ['digits-transposed', phone('541-555-0142'), phone('541-555-0124')],
  ['one-digit-off', phone('541-555-0142'), phone('541-555-0143')],
  ['different', phone('541-555-0142'), phone('503-555-0199')],
  ['only-one-side', phone('541-555-0142'), phone('12')],
  ['both-missing', phone(), phone()],
])

const email = (...emails: string[]): Comparable => ({ emails })
levels('email', [
  ['same', email('Ana.Novak@Example.org'), email('b@example.org', 'ana.novak@example.org')],
  ['near-spelling', email('ana.novak@example.org'), email('ana.novac@example.org')],
  ['different', email('ana@example.org'), email('peter@example.net')],
  ['only-one-side', email('ana@example.org'), email('none')],
  ['both-missing', email(), email()],
])

const number = (system: string, value: string): Comparable => ({ recordNumbers: [{ system, value }] })
levels('record-number', [
  ['same', number('a', '40-118'), number('a', '40118')],
  ['different', number('a', '40118'), number('a', '40119')],
  ['only-one-side', number('a', '40118'), number('b', '40118')],
  ['only-one-side', number('a', '40118'), {}],
  ['both-missing', {}, {}],
])

describe('home, part by part', () => {
  test.each<[HomePart, Agreement, Comparable, Comparable]>([
    ['street', 'same', { street: 'Orchard St' }, { street: 'orchard street' }],
    ['street', 'same', { street: 'pridham street' }, { street: 'pridhamstreet' }],
    ['street', 'near-spelling', { street: 'hoseason street' }, { street: 'hosaeson street' }],
    [
      'street',
      'swapped',
      { street: 'Orchard St', locality: 'Mill End' },
      { street: 'Mill End', locality: 'Orchard St' },
    ],
    ['locality', 'swapped', { street: 'Orchard St' }, { street: 'Mill End', locality: 'Orchard St' }],
    ['locality', 'same', { street: 'Mill St Apt 4' }, { street: 'Mill Street', locality: 'apt 4' }],
    ['street', 'different', { street: 'Orchard St' }, { street: 'Canal Rd' }],
    ['house-number', 'one-digit-off', { houseNumber: '149' }, { houseNumber: '14' }],
    ['house-number', 'different', { houseNumber: '1' }, { houseNumber: '14' }],
    ['postcode', 'same', { postcode: '01810-1234' }, { postcode: '01810' }],
    ['postcode', 'digits-transposed', { postcode: '01810' }, { postcode: '01801' }],
    ['town', 'looks-alike', { town: 'Northfield' }, { town: 'Northwood' }],
    ['state', 'only-one-side', { state: 'MA' }, {}],
    ['town', 'both-missing', {}, {}],
  ])('%s %s', (part, level, a, b) => {
    expect([agreementOf(a, b).home[part], agreementOf(b, a).home[part]]).toEqual([level, level])
  })
})
