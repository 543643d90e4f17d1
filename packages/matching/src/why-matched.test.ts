import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { lookalikes } from './lookalikes.ts'
import { anyPerson } from './matching.fixture.ts'
import type { Searchable } from './search-keys.ts'
import { parseTyped } from './typed-query.ts'
import { whyMatched } from './why-matched.ts'

const person: Searchable = {
  names: [
    { use: 'current', family: 'García', given: ['María', 'Elena'] },
    { use: 'former', family: 'Whitlock', given: [] },
  ],
  birthDate: '1984-03-12',
  identifiers: [{ kind: 'mrn', value: 'MB-104' }],
  contacts: [
    { kind: 'phone', value: '(513) 555-0142' },
    { kind: 'email', value: 'maria@example.org' },
  ],
  addresses: [{ postcode: '45011-2210' }],
}
const why = (typed: string, who = person) => {
  const [first] = parseTyped(typed, { order: 'mdy' }).interpretations
  return first ? whyMatched(first, who) : []
}

describe('why a record is in the list', () => {
  test('in the words of the record, as far as they were typed', () => {
    expect(why('garcia mar 1984')).toEqual([
      { field: 'surname', typed: 'garcia', stored: 'García' },
      { field: 'given', typed: 'mar', stored: 'Mar…' },
      { field: 'birth-year', typed: '1984' },
    ])
    expect(why('maria garcia 3/12/1984').map(({ field }) => field)).toEqual([
      'given',
      'surname',
      'birth-date',
    ])
  })
  test.each([
    ['whit maria 1984', { field: 'former-surname', typed: 'whit', stored: 'Whit…' }],
    ['gracia maria 1984', { field: 'near-surname', typed: 'gracia' }],
    ['garcia mari 1984', { field: 'given', typed: 'mari', stored: 'Marí…' }],
    ['garcia mary 1984', { field: 'nickname', typed: 'mary' }],
    ['mrn mb104', { field: 'mrn', typed: 'mb104' }],
    ['5135550142 maria', { field: 'phone', typed: '5135550142' }],
    ['0142 maria', { field: 'phone-end', typed: '0142' }],
    ['maria@example.org', { field: 'email', typed: 'maria@example.org' }],
    ['garcia 45011', { field: 'postcode', typed: '45011' }],
  ])('%s', (typed, reason) => {
    expect(why(typed)).toContainEqual(reason)
  })

  test('V11 it never tells more than was typed, but for the surname that the line shows anyway', () => {
    const line = fc.constantFrom(
      'gar mar 1984',
      'smi jo 1990',
      'mul jor 1969',
      'ivan an 45011',
      'luk gua 0142',
      'peg nguyen 1950',
    )
    fc.assert(
      fc.property(anyPerson, line, (who, typed) => {
        for (const { field, typed: word, stored = '' } of why(typed, who)) {
          if (field !== 'surname')
            expect(fold(stored).replace(/ /gu, '').length).toBeLessThanOrEqual(word.length + 1)
        }
      }),
    )
  })
})

describe('V11 lookalikes', () => {
  const one = (id: string, family: string, given: string, birthDate: string, town = 'Millbrook') => ({
    id,
    family,
    given: [given],
    birthDate,
    town,
  })

  test('the same surname, initial, birth year and town', () => {
    const hits = [
      one('a', 'García', 'María', '1984-03-12'),
      one('b', 'Garcia', 'Marta', '1984-11-30'),
      one('c', 'García', 'María', '1984-05-05', 'Ashford'),
    ]
    expect(lookalikes(hits)).toEqual([{ ids: ['a', 'b'], reason: 'same-line' }])
  })
  test('twins and namesakes, wherever they live', () => {
    const twins = [one('a', 'Lee', 'Ann', '1984-03-12'), one('b', 'Lee', 'Bob', '1984-03-12', 'Easton')]
    expect(lookalikes(twins)).toEqual([{ ids: ['a', 'b'], reason: 'twins' }])
    const namesakes = [one('a', 'Lee', 'Ann', '1984-03-12'), one('b', 'LEE', 'Ann', '1984-03-12', 'Easton')]
    expect(lookalikes(namesakes)).toEqual([{ ids: ['a', 'b'], reason: 'same-name-and-birth-date' }])
  })
  test('groups that meet become one, and one record alone is none', () => {
    const hits = [
      one('a', 'Lee', 'Ann', '1984-03-12'),
      one('b', 'Lee', 'Bob', '1984-03-12'),
      one('c', 'Lee', 'Bea', '1984-09-09'),
    ]
    expect(lookalikes(hits)).toEqual([{ ids: ['a', 'b', 'c'], reason: 'twins' }])
    expect(lookalikes(hits.slice(0, 1))).toEqual([])
    expect(
      lookalikes([
        { id: 'x', given: [] },
        { id: 'y', given: [] },
      ]),
    ).toEqual([])
  })
})
