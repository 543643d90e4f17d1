import fc from 'fast-check'
import type { Comparable } from './comparable.ts'

const word = fc.constantFrom(
  'ana',
  'anna',
  'mary ann',
  'maryann',
  'novak',
  'Nováková',
  'okello',
  'o',
  'smith',
  'Smyth',
  'de la Cruz',
  '王',
  '',
  '-',
)
const digits = (lengths: number[]) =>
  fc.constantFrom(...lengths).chain((length) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)))
const date = fc.oneof(
  fc.constantFrom(
    '1984-03-12',
    '1984-12-03',
    '1974-03-12',
    '1984-03-13',
    '1984',
    '1984-03',
    '2026-13-45',
    '',
  ),
  fc.string({ maxLength: 12 }),
)
const line = fc.oneof(word, fc.string({ maxLength: 30 }))

/** Charts of all kinds: few values, so that they meet, among texts of any kind, so that nothing surprises. */
export const anyComparable: fc.Arbitrary<Comparable> = fc.record(
  {
    family: line,
    given: fc.array(line, { maxLength: 3 }),
    formerFamilies: fc.array(word, { maxLength: 2 }),
    otherGiven: fc.array(word, { maxLength: 2 }),
    suffix: fc.constantFrom('Jr', 'Sr', ''),
    birthDate: date,
    sex: fc.constantFrom('female', 'male', 'other', 'unknown'),
    houseNumber: fc.oneof(digits([1, 2, 3]), fc.string({ maxLength: 5 })),
    street: line,
    locality: line,
    town: line,
    postcode: fc.oneof(fc.constantFrom('01810', '01801', '01810-1234'), fc.string({ maxLength: 8 })),
    state: fc.constantFrom('MA', 'CA', ''),
    phones: fc.array(fc.constantFrom('(541) 555-0142', '541 555 0143', '12'), { maxLength: 2 }),
    emails: fc.array(fc.constantFrom('a@example.org', 'b@example.org', 'nobody'), { maxLength: 2 }),
    recordNumbers: fc.array(
      fc.record({ system: fc.constantFrom('a', 'b'), value: fc.constantFrom('1', '2') }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)
