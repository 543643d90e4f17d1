import { parseTyped, whyMatched } from '@portal-desk/matching'
import { expect, test } from 'vitest'
import { likelyFirst, lookalikeOf, markLookalikes } from './found-records.ts'
import { searchKinds, spentItems } from './search-kinds.ts'

const maria = {
  names: [{ use: 'current' as const, family: 'García', given: ['María', 'Elena'] }],
  birthDate: '1984-03-12',
  identifiers: [{ kind: 'mrn' as const, value: 'AB-1234' }],
  contacts: [{ kind: 'phone', value: '+1 520 555 0142' }],
  addresses: [{ use: 'home' as const, lines: ['12 Alder Street'], city: 'Bend', postcode: '97701' }],
}
const readings = (typed: string) => parseTyped(typed, { order: 'mdy', thisYear: 2026 }).interpretations
const likely = (typed: string) => {
  const [first] = readings(typed)
  if (!first) throw new Error(`${typed} cannot be read`)
  return first
}
const kinds = (typed: string) => searchKinds(likely(typed), whyMatched(likely(typed), maria))

test('domain §4 what found the record is not asked again; the beginning of a name is not the whole name', () => {
  expect(kinds('garcia maria 3/12/1984')).toEqual(['name', 'full-name', 'birth-date'])
  expect(kinds('garcia mar 3/12/1984')).toEqual(['name', 'birth-date'])
  expect(kinds('garcia 1984 97701')).toEqual(['name', 'birth-year', 'postcode'])
  expect(spentItems(kinds('garcia 5205550142'))).toEqual(['phone-on-file'])
})

const hit = (id: string, given: string, typed: string) => ({
  lookalike: lookalikeOf(id, { ...maria, names: [{ use: 'current', family: 'García', given: [given] }] }),
  interpretation: likely(typed),
})

test('V11 twins wait for a third identifier, and open with one', () => {
  const two = [hit('a', 'María', 'garcia 3/12/1984'), hit('b', 'Marta', 'garcia 3/12/1984')]
  expect(markLookalikes(two)).toMatchObject([
    { lookalikeGroup: 0, needsThirdIdentifier: true },
    { lookalikeGroup: 0, needsThirdIdentifier: true },
  ])
  const third = [hit('a', 'María', 'garcia 3/12/1984 97701'), hit('b', 'Marta', 'garcia 3/12/1984 97701')]
  expect(markLookalikes(third).map((one) => one.needsThirdIdentifier)).toEqual([false, false])
})

test('one alone looks like nobody', () => {
  expect(markLookalikes([hit('a', 'María', 'garcia 3/12/1984')])[0]).not.toHaveProperty('lookalikeGroup')
})

test('a far-fetched reading counts only where nothing likely was found', () => {
  const far = { interpretation: { ...likely('garcia 3/12/1984'), likely: false } }
  const near = { interpretation: likely('garcia 3/12/1984') }
  expect(likelyFirst([far, near])).toEqual([near])
  expect(likelyFirst([far])).toEqual([far])
})
