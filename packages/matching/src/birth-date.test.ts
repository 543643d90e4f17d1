import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datesMeant, parseBirthDate, parseMonthYear } from './birth-date.ts'
import { anyBirthDate, anyText } from './matching.fixture.ts'

describe('one birth date', () => {
  test.each([
    '03/04/1971',
    '3/4/1971',
    '3-4-1971',
    '3.4.1971',
    '1971-03-04',
    '1971/3/4',
    '19710304',
    '03041971',
    '4 mar 1971',
    'mar 4 1971',
    'March 4th, 1971',
    '4 de marzo de 1971',
    '4th of March 1971',
    '1971 march 4',
    '4mar1971',
    'marzo 4, 1971',
  ])('%s is 4 March 1971 in US order', (typed) => {
    expect(parseBirthDate(typed, 'mdy')).toBe('1971-03-04')
  })

  test('the order of the clinic decides, and the other holds only where there is no such day', () => {
    expect(parseBirthDate('03/04/1971', 'dmy')).toBe('1971-04-03')
    expect(parseBirthDate('25/03/1984', 'mdy')).toBe('1984-03-25')
    expect(parseBirthDate('03/25/1984', 'dmy')).toBe('1984-03-25')
    expect(parseBirthDate('03/04/1971', 'either')).toEqual({ ambiguous: ['1971-03-04', '1971-04-03'] })
    expect(datesMeant('03/04/1971', 'mdy')).toEqual(['1971-03-04', '1971-04-03'])
  })

  test('two digits of a year mean a century that is not to come', () => {
    expect(parseBirthDate('3/4/71', 'mdy', 2025)).toBe('1971-03-04')
    expect(parseBirthDate('3/4/24', 'mdy', 2025)).toEqual({ ambiguous: ['2024-03-04', '1924-03-04'] })
    expect(parseBirthDate('3/4/71', 'mdy')).toEqual({ ambiguous: ['1971-03-04', '2071-03-04'] })
  })

  test.each([
    '',
    '1971',
    'mar 1971',
    '2/30/1971',
    '2/29/1971',
    '13/13/1971',
    '0/4/1971',
    'yesterday',
    '3/4',
    '12345678',
    '4 mar',
  ])('`%s` is no whole date', (typed) => {
    expect(parseBirthDate(typed, 'mdy')).toBeUndefined()
  })

  test('29 February exists in leap years alone', () => {
    expect(parseBirthDate('2/29/1972', 'mdy')).toBe('1972-02-29')
    expect(parseBirthDate('2/29/1900', 'mdy')).toBeUndefined()
  })

  test('every day read back in every form is the same day, and no text throws', () => {
    fc.assert(
      fc.property(anyBirthDate, anyText, (iso, text) => {
        const [y, m, d] = iso.split('-')
        for (const form of [iso, `${m}/${d}/${y}`, `${y}${m}${d}`])
          expect(parseBirthDate(form, 'mdy')).toBe(iso)
        expect(parseBirthDate(`${d}.${m}.${y}`, 'dmy')).toBe(iso)
        parseBirthDate(text, 'either', 2025)
        parseMonthYear(text)
      }),
    )
  })
})

test.each([
  ['mar 2025', '2025-03'],
  ['3/2025', '2025-03'],
  ['2025-03', '2025-03'],
  ['marzo de 2025', '2025-03'],
  ['March, 2025', '2025-03'],
  ['13/2025', undefined],
  ['2025', undefined],
  ['mar 25', undefined],
  ['3/25', undefined],
  ["mar '25", '2025-03'],
  ['in March 2025', '2025-03'],
  ['4 mar 2025', '2025-03'],
  ['3/4/2025', '2025-03'],
  ['31 feb 2025', undefined],
])('month of the last visit: %s is %s', (typed, month) => {
  expect(parseMonthYear(typed)).toBe(month)
})
