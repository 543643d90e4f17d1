import fc from 'fast-check'
import type { Searchable } from './search-keys.ts'

/** Text of all kinds, so that nothing typed or imported surprises: other scripts, signs, half dates, long lines. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.stringMatching(/^[a-z0-9@#()+./ ,'-]{0,60}$/u),
  fc
    .array(
      fc.constantFrom(
        'mar',
        'de',
        'la',
        '1984',
        '12',
        '3/4/71',
        '+1',
        'garcia',
        "'84",
        'mrn',
        'tel',
        '555-0142',
        '王小明',
        'º',
      ),
    )
    .map((words) => words.join(' ')),
)

const FAMILIES = [
  'García',
  'Garcia Luna',
  'García-López',
  "O'Brien",
  'de la Cruz',
  'Müller',
  'Smith',
  'Nguyen',
  'Le',
  'Иванов',
  'Παππάς',
  'Łuka',
  'Van der Berg',
  'Mc Donald',
]
const GIVEN = [
  'María',
  'Maria Elena',
  'Margaret',
  'John',
  'José',
  'Jörg',
  'Анна',
  'Mary Ann',
  'Thi Van',
  'Guadalupe',
  'D',
  'Al',
]

/** A whole birth date, `YYYY-MM-DD`. */
export const anyBirthDate: fc.Arbitrary<string> = fc
  .record({
    year: fc.integer({ min: 1926, max: 2024 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** A person with a current name and perhaps a former and a preferred one. */
export const anyPerson: fc.Arbitrary<Searchable & { birthDate: string }> = fc.record({
  names: fc
    .record({
      family: fc.constantFrom(...FAMILIES),
      given: fc.constantFrom(...GIVEN),
      former: fc.option(fc.constantFrom(...FAMILIES), { nil: undefined }),
      preferred: fc.option(fc.constantFrom(...GIVEN), { nil: undefined }),
    })
    .map(({ family, given, former, preferred }) => [
      { use: 'current' as const, family, given: given.split(' ') },
      ...(former === undefined ? [] : [{ use: 'former' as const, family: former, given: [] }]),
      ...(preferred === undefined ? [] : [{ use: 'preferred' as const, given: [preferred] }]),
    ]),
  birthDate: anyBirthDate,
  identifiers: fc.constant([{ kind: 'mrn', value: 'AB-12345' }]),
  contacts: fc.constant([{ kind: 'phone', value: '(513) 555-0142' }]),
  addresses: fc.constant([{ postcode: '45011-0001' }]),
})
