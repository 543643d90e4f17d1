import type { Searchable } from '@portal-desk/matching'
import fc from 'fast-check'

type Name = Searchable['names'][number]

/** One person with the fields a test does not speak of left empty. */
export function person(family: string, given: string, more: Partial<Searchable> = {}): Searchable {
  const names: Name[] = [{ use: 'current', family, given: given.split(' ').filter((word) => word !== '') }]
  return { names, identifiers: [], contacts: [], addresses: [], ...more }
}

const FAMILIES = [
  'García',
  'Garcia Luna',
  'Garzia',
  'García-López',
  'López',
  "O'Brien",
  'Obrien',
  'de la Cruz',
  'Delacruz',
  'Müller',
  'Mueller',
  'Smith',
  'Smyth',
  'Smithson',
  'Nguyen',
  'Le',
  'Иванов',
  'Παπαδόπουλος',
  '王',
  'Kowalski',
  'Łukasz',
  'Van der Berg',
]
const GIVEN = [
  'María',
  'Maria Elena',
  'Mario',
  'Marta',
  'Margaret',
  'Peggy',
  'John',
  'Jonathan',
  'Jack',
  'José',
  'Jörg',
  'Анна',
  '小明',
  'M',
  'Elizabeth Ann',
  'Liz',
  'Mary Ann',
  'Maryann',
  'Thi Van',
  'Guadalupe',
  'Lupe',
]

const name = fc.record({
  use: fc.constantFrom('current' as const, 'current' as const, 'former' as const, 'preferred' as const),
  family: fc.option(fc.constantFrom(...FAMILIES), { nil: undefined, freq: 12 }),
  given: fc.constantFrom(...GIVEN).map((words) => words.split(' ')),
})

const birthDate = fc
  .record({
    y: fc.integer({ min: 1970, max: 1985 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)

/** People with few names between them, so that they collide as those of a town do. */
export const anyPerson: fc.Arbitrary<Searchable> = fc.record({
  names: fc.array(name, { minLength: 1, maxLength: 3 }),
  birthDate: fc.option(birthDate, { nil: undefined, freq: 9 }),
  identifiers: fc.array(fc.record({ kind: fc.constant('mrn'), value: fc.stringMatching(/^[A-Z]-\d{6}$/u) }), {
    maxLength: 1,
  }),
  contacts: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('phone'), value: fc.stringMatching(/^\(555\) 2[0-9]{2}-00[0-9]{2}$/u) }),
      fc.record({ kind: fc.constant('email'), value: fc.stringMatching(/^[a-z]{2,6}@example\.org$/u) }),
    ),
    { maxLength: 2 },
  ),
  addresses: fc.array(fc.record({ postcode: fc.constantFrom('45011', '45013', '02139-1234') }), {
    maxLength: 1,
  }),
})
