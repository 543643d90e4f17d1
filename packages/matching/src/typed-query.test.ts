import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interpretation } from './interpretation.ts'
import { anyBirthDate, anyText } from './matching.fixture.ts'
import { parseTyped } from './typed-query.ts'

const read = (typed: string) => parseTyped(typed, { order: 'mdy', thisYear: 2025 })
const likely = (typed: string): Partial<Interpretation>[] =>
  read(typed)
    .interpretations.filter((one) => one.likely)
    .map(({ understood: _, likely: __, identifiers: ___, enough: ____, ...what }) => what)
const born = (iso: string) => ({
  birth: { from: Number(iso.replace(/-/gu, '')), to: Number(iso.replace(/-/gu, '')), text: iso },
})
const inYear = (year: number) => ({
  birth: { from: year * 10_000, to: year * 10_000 + 9_999, text: String(year) },
})

describe('the line typed at the desk', () => {
  test('`garcia mar 1984` is a name begun and a year, or a month of that year', () => {
    expect(likely('garcia mar 1984')).toEqual([
      { names: ['garcia', 'mar'], ...inYear(1984) },
      { names: ['garcia'], birth: { from: 19840300, to: 19840399, text: '1984-03' } },
    ])
    expect(read('garcia mar 1984').understood).toEqual([
      { kind: 'name', text: 'garcia' },
      { kind: 'name', text: 'mar…' },
      { kind: 'born-in', text: '1984' },
    ])
  })

  test.each(['Mrs. Garcia 1984-03-12', 'Dr Garcia, 1984-03-12', 'garcia jr. 1984-03-12'])(
    '`%s` is the name without what stands beside it',
    (typed) => {
      expect(likely(typed)[0]).toEqual({ names: ['garcia'], ...born('1984-03-12') })
    },
  )

  test('a name that begins as the word for a phone does is no phone before a birth date', () => {
    expect(likely('joh tel 2001-12-28')).toEqual([{ names: ['joh', 'tel'], ...born('2001-12-28') }])
    expect(likely('garcia tel 5135550142')).toMatchObject([{ names: ['garcia'], phone: '5135550142' }])
  })

  test('a date that may be read both ways is, the clinic’s order first', () => {
    expect(likely('smith john 03/04/1971')).toEqual([
      { names: ['smith', 'john'], ...born('1971-03-04') },
      { names: ['smith', 'john'], ...born('1971-04-03') },
    ])
    expect(likely('smith 25/12/1971')).toEqual([{ names: ['smith'], ...born('1971-12-25') }])
  })

  test.each(['31/02/1984', '1984-02-30', '13/13/1990'])(
    'V11 `%s` is no identifier and is called no such day',
    (date) => {
      const { understood, enough, searchable } = read(`garcia maria ${date}`)
      expect(understood.at(-1)).toEqual({ kind: 'no-such-day', text: date })
      expect({ enough, searchable }).toEqual({ enough: false, searchable: false })
      expect(read(date)).toMatchObject({ understood: [{ kind: 'no-such-day' }], searchable: false })
    },
  )

  test.each(['garcia mar 1984 3/12', 'garcia mar 1984 12 march', 'garcia mar 1984 march 12'])(
    'day and month typed behind the year narrow it: %s',
    (typed) => {
      expect(likely(typed)[0]).toEqual({ names: ['garcia', 'mar'], ...born('1984-03-12') })
    },
  )

  test.each(['garcia mar 1984 3', 'garcia mar 1984 3/', 'garcia mar 1984 1'])(
    'a half typed date hides nothing: %s',
    (typed) => {
      expect(likely(typed)[0]).toEqual({ names: ['garcia', 'mar'], ...inYear(1984) })
    },
  )

  test.each<[string, Partial<Interpretation>]>([
    ['4 de marzo de 1971 garcia', { names: ['garcia'], ...born('1971-03-04') }],
    ['garcia, maria 1971-03-04', { names: ['garcia', 'maria'], ...born('1971-03-04') }],
    ["garcia '84", { names: ['garcia'], ...inYear(1984) }],
    ['MB-104-887', { names: [], mrn: 'mb104887' }],
    ['mrn: 104887', { names: [], mrn: '104887' }],
    ['#104887', { names: [], mrn: '104887' }],
    ['(513) 555-0142 maria', { names: ['maria'], phone: '5135550142' }],
    ['+34 612 345 678 ana', { names: ['ana'], phone: '34612345678' }],
    ['garcia 0142', { names: ['garcia'], phoneEnd: '0142' }],
    ['garcia …1984', { names: ['garcia'], phoneEnd: '1984' }],
    ['Maria@Example.org', { names: [], email: 'maria@example.org' }],
    ['garcia 45011', { names: ['garcia'], postcode: '45011' }],
    ['garcia 45011-2210', { names: ['garcia'], postcode: '45011' }],
    ['mgarcia84', { names: [], username: 'mgarcia84' }],
    ['de la cruz ana 1990', { names: ['cruz', 'ana'], ...inYear(1990) }],
    ["o'brien 1980", { names: ['obrien'], ...inYear(1980) }],
    ['d smith 1984', { names: ['d', 'smith'], ...inYear(1984) }],
    ['dob 3/4/1971 smith', { names: ['smith'], ...born('1971-03-04') }],
  ])('%s', (typed, first) => {
    expect(likely(typed)[0]).toEqual(first)
  })
})

test.each([
  ['garcia', false],
  ['garcia maria', false],
  ['1984', false],
  ['3/4/1971', false],
  ['45011', false],
  ['(513) 555-0142', false],
  ['', false],
  ['garcia 1984', true],
  ['garcia 45011', true],
  ['garcia 0142', true],
  ['45011 3/4/1971', true],
  ['(513) 555-0142 3/4/1971', true],
  ['MB-104-887', true],
  ['a@b.org', true],
  ['mgarcia84', true],
])('V11 two identifiers: `%s` %s', (typed, enough) => {
  expect(read(typed).enough).toBe(enough)
})

test('whatever is typed, nothing throws, and every reading is folded and counted', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom('mdy' as const, 'dmy' as const, 'either' as const),
      (text, order) => {
        const { interpretations, understood } = parseTyped(text, { order, thisYear: 2025 })
        expect(interpretations.length).toBeLessThanOrEqual(10)
        expect(understood.length).toBeLessThanOrEqual(12)
        for (const one of interpretations) {
          expect(one.enough).toBe(one.identifiers >= 2)
          expect(one.names.every((name) => name !== '' && !name.includes(' '))).toBe(true)
        }
      },
    ),
    { numRuns: 2_000 },
  )
})

test('the order of the pieces does not matter', () => {
  const pieces = fc.shuffledSubarray(['garcia', 'jose', '45011', '(513) 555-0142'], { minLength: 4 })
  fc.assert(
    fc.property(pieces, anyBirthDate, fc.nat({ max: 4 }), (words, iso, at) => {
      const typed = [...words.slice(0, at), iso, ...words.slice(at)].join(' ')
      const [first] = likely(typed)
      expect(first).toEqual({
        names: words.filter((word) => word === 'garcia' || word === 'jose'),
        ...born(iso),
        phone: '5135550142',
        postcode: '45011',
      })
    }),
  )
})
