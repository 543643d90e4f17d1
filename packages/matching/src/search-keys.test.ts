import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deletionsOf, editDistance, errorsAllowed } from './deletions.ts'
import { foldings } from './fold.ts'
import { anyPerson } from './matching.fixture.ts'
import { namePenalty } from './rank.ts'
import { type SearchKey, searchKeysOf, termsOf } from './search-keys.ts'
import { parseTyped } from './typed-query.ts'

const none = { identifiers: [], contacts: [], addresses: [] }
const row = ({ key, term, other, kind }: SearchKey): string => [key, term, other, kind].join('|')

test('a person is filed under each word with the birth year, postcode, phone backwards, MRN, e-mail and username', () => {
  const keys = searchKeysOf({
    names: [{ use: 'current', family: 'García', given: ['María'] }],
    birthDate: '1984-03-12',
    identifiers: [
      { kind: 'mrn', value: 'MB-104' },
      { kind: 'other', value: 'X9' },
    ],
    contacts: [
      { kind: 'phone', value: '(513) 555-0142' },
      { kind: 'email', value: 'M@Example.org' },
    ],
    addresses: [{ postcode: '45011-2210' }],
    usernames: ['MGarcia84'],
  })
  expect(keys.map(row).sort()).toEqual([
    'mail|m@example.org|garcia maria|c',
    'mrn|mb104|garcia maria|c',
    'post|45011|garcia maria|c',
    'post|45011|maria garcia|c',
    'tel|24105553151|garcia maria|c',
    'user|mgarcia84|garcia maria|c',
    'y1984|45011||c',
    'y1984|garcia|maria|c',
    'y1984|maria|garcia|c',
  ])
  expect(new Set(keys.map(({ dob }) => dob))).toEqual(new Set([19840312]))
  expect(termsOf(keys)).toEqual(['garcia', 'maria'])
})

test('a maiden name goes with today’s given name, and counts as former', () => {
  const keys = searchKeysOf({
    ...none,
    names: [
      { use: 'current', family: 'Whitlock', given: ['Mara'] },
      { use: 'former', family: 'García', given: [] },
    ],
    birthDate: '1984',
  })
  expect(keys.map(row)).toContain('y1984|garcia|mara|f')
  expect(keys.map(row)).toContain('y1984|mara|garcia|f')
  expect(keys.map(row)).toContain('y1984|whitlock|mara|c')
})

test('a record without any name, date or number makes no keys and does no harm', () => {
  expect(searchKeysOf({ ...none, names: [] })).toEqual([])
  expect(searchKeysOf({ ...none, names: [{ use: 'current', given: ['', ' '] }], birthDate: '1984' })).toEqual(
    [],
  )
})

test('nobody fills the index, however many names a record brings', () => {
  const names = Array.from({ length: 60 }, (_, i) => ({
    use: 'former' as const,
    family: `Name${i} Other${i}`,
    given: ['A B C D'],
  }))
  expect(searchKeysOf({ ...none, names, birthDate: '1984-01-01' }).length).toBeLessThanOrEqual(400)
})

test('the keys of a person find that person for every form of the name, in any order', () => {
  fc.assert(
    fc.property(anyPerson, fc.boolean(), fc.boolean(), fc.nat(), (person, bare, turned, pick) => {
      const keys = searchKeysOf(person)
      const withFamily = person.names.filter(({ family }) => family !== undefined)
      const family = withFamily[pick % withFamily.length]?.family ?? ''
      const givens = person.names.flatMap(({ given }) => given)
      const given = givens[pick % givens.length] ?? ''
      const write = (name: string): string => (bare ? (foldings(name)[0] ?? '') : name)
      const typed = turned ? `${write(given)} ${write(family)}` : `${write(family)} ${write(given)}`
      const { interpretations } = parseTyped(`${typed} ${person.birthDate}`, { order: 'mdy' })
      const found = interpretations.some(({ names }) => keys.some((key) => finds(names, key)))
      expect(found, typed).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

/** Whether a row would be met by the walk for the longest of these words and hold them all. */
function finds(names: readonly string[], key: SearchKey): boolean {
  const [longest = ''] = [...names].sort((a, b) => b.length - a.length)
  const met = key.key.startsWith('y') && key.term.startsWith(longest)
  return met && namePenalty(names, key, { near: false, mayMiss: false }) !== undefined
}

test('words within the allowed errors share a deletion, and the distance says how far they are', () => {
  expect(editDistance('gracia', 'garcia')).toBe(1)
  expect(editDistance('smith', 'smyth')).toBe(1)
  expect(editDistance('smith', 'schmidt')).toBe(3)
  expect(deletionsOf('lee').sort()).toEqual(['ee', 'le', 'lee'])
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 3, maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
      const most = Math.min(errorsAllowed(a), errorsAllowed(b))
      if (editDistance(a, b) > most) return
      const shared = new Set(deletionsOf(a))
      expect(deletionsOf(b).some((del) => shared.has(del))).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
