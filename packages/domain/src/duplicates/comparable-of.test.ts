import { comparePair } from '@portal-desk/matching'
import { describe, expect, test } from 'vitest'
import type { PatientRecord } from '../directory/patient-record.ts'
import { comparableOf } from './comparable-of.ts'

const chart: PatientRecord = {
  source: 'fhir',
  sourceKey: 'a1',
  identifiers: [
    { kind: 'mrn', system: 'urn:clinic', value: '40118273' },
    { kind: 'other', system: 'urn:licence', value: 'S999' },
  ],
  names: [
    { use: 'former', family: 'Reeve', given: ['Catherine'] },
    { use: 'current', family: 'Kowalczyk', given: ['Catherine', 'Anne'], suffix: 'III' },
    { use: 'preferred', given: ['Kate'] },
  ],
  birthDate: '1974-11-03',
  sex: 'female',
  deceased: false,
  addresses: [
    { use: 'old', lines: ['1 Gone Street'], city: 'Elsewhere', to: '2020' },
    { use: 'home', lines: ['18 Larch Row', 'Apt 4'], city: 'Fallbrook', state: 'CA', postcode: '92028' },
  ],
  contacts: [
    { kind: 'phone', value: '(541) 555-0142', use: 'mobile' },
    { kind: 'phone', value: '(541) 555-0100', use: 'old' },
    { kind: 'phone', value: '(541) 555-0101', use: 'home', to: '2021-01-01' },
    { kind: 'email', value: 'c@harbourmail.example', use: 'home' },
  ],
  active: true,
  links: [],
}

test('a chart is compared by its name and home of today, its former names, and what is in use', () => {
  expect(comparableOf(chart)).toEqual({
    family: 'Kowalczyk',
    given: ['Catherine', 'Anne'],
    suffix: 'III',
    formerFamilies: ['Reeve'],
    otherGiven: ['Catherine', 'Kate'],
    birthDate: '1974-11-03',
    sex: 'female',
    houseNumber: '18',
    street: 'Larch Row',
    locality: 'Apt 4',
    town: 'Fallbrook',
    postcode: '92028',
    state: 'CA',
    phones: ['(541) 555-0142'],
    emails: ['c@harbourmail.example'],
    recordNumbers: [{ system: 'urn:clinic', value: '40118273' }],
  })
})

describe('where the house number stands', () => {
  test.each([
    ['18 Larch Row', '18', 'Larch Row'],
    ['18B Larch Row', '18B', 'Larch Row'],
    ['12-14 Larch Row', '12-14', 'Larch Row'],
    ['Calle Reforma 222', '222', 'Calle Reforma'],
    ['Calle Reforma #222', '222', 'Calle Reforma'],
    ['Larch Row', '', 'Larch Row'],
    ['', '', ''],
  ])('%s', (line, houseNumber, street) => {
    const home = { use: 'home' as const, lines: [line] }
    expect(comparableOf({ ...chart, addresses: [home] })).toMatchObject({ houseNumber, street })
  })
})

test('edge case 27, a name that came only as text is compared too', () => {
  const asText = { ...chart, names: [{ use: 'current' as const, given: [], text: 'Catherine Kowalczyk' }] }
  expect(comparableOf(asText)).toMatchObject({ family: 'Kowalczyk', given: ['Catherine'] })
})

test('a chart that holds nothing is compared with another, and nothing comes of it', () => {
  const { birthDate: _b, sex: _s, ...rest } = chart
  const empty = { ...rest, identifiers: [], names: [], addresses: [], contacts: [] }
  expect(comparePair(comparableOf(empty), comparableOf(chart))).toMatchObject({ score: 0, verdict: 'below' })
})
