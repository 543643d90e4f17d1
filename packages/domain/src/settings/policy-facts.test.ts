import { describe, expect, test } from 'vitest'
import { days, hours, minutes } from '../shared/instant.ts'
import { defaultPolicy } from './policy.ts'
import { unitSizes } from './policy-fact.ts'
import { policyFacts, policyNumbers, policyParts } from './policy-facts.ts'
import { directionOf, policyCaution, policyRange } from './policy-range.ts'
import { policyValueWords } from './policy-words.ts'

describe('each number of the policy', () => {
  test('stands on the page once, under a part and a section', () => {
    const shown = policyParts.flatMap(({ sections }) => sections.flatMap(({ numbers }) => numbers))
    const { version: _, ...all } = defaultPolicy
    expect(shown.toSorted()).toEqual(Object.keys(all).toSorted())
  })

  test.each(policyNumbers)(
    '%s has a name, one sentence why, a source, and a range in whole units',
    (name) => {
      const { label, why, source, unit } = policyFacts[name]
      expect(label).not.toBe('')
      expect(why).toMatch(/^\S[^.]+\.$/)
      expect(source).toMatch(/^([PSVTMKL]\d+|domain §\d+(\.\d+)?(, \d+)?)$/)
      const range = policyRange(name)
      expect(range.usual).toBe(defaultPolicy[name])
      if (range.kind !== 'range') return
      expect(range.least).toBeLessThan(range.most)
      const { least, most, usual } = range
      for (const value of [least, most, usual]) expect(value % unitSizes[unit]).toBe(0)
    },
  )

  test.each(policyNumbers)('%s needs no caution at its default', (name) => {
    expect(policyCaution(name, defaultPolicy[name])).toBeUndefined()
  })
})

test('which way a change goes depends on the number: a longer link is looser, an older contact tighter', () => {
  expect(directionOf('resetLife', minutes(30), minutes(45))).toBe('looser')
  expect(directionOf('contactAgeForPossession', days(30), days(60))).toBe('tighter')
  expect(directionOf('temporaryLogin', true, false)).toBe('tighter')
  expect(directionOf('callWord', true, false)).toBe('looser')
  expect(directionOf('outagePeople', 5, 6)).toBe('other')
})

test('towards the loose edge a sentence warns; towards the tight one nothing does', () => {
  expect(policyCaution('resetLife', minutes(45))).toBeUndefined()
  expect(policyCaution('resetLife', hours(24))).toMatch(/edge of the safe range/)
  expect(policyCaution('resetLife', minutes(10))).toBeUndefined()
  expect(policyCaution('contactAgeForPossession', days(7))).toMatch(/edge/)
  expect(policyCaution('contactAgeForPossession', days(365))).toBeUndefined()
})

test('P1 a password below 15 is warned about with the reason, however little below', () => {
  expect(policyCaution('passwordLeast', 14)).toMatch(/second factor/)
  expect(policyCaution('passwordLeast', 8)).toMatch(/second factor.*edge/)
  expect(policyCaution('passwordLeast', 16)).toBeUndefined()
})

test.each([
  ['invitationLife', hours(72), '72 h'],
  ['invitationLife', days(7), '7 d'],
  ['resetLife', minutes(45), '45 min'],
  ['contactAgeForPossession', days(2), '2 d'],
  ['betweenSends', 90_000, '90 s'],
  ['dormantMost', 5_000, '5,000'],
  ['dormantMostPercent', 10, '10 %'],
  ['callWord', false, 'off'],
] as const)('%s of %s reads %s', (name, value, words) => {
  expect(policyValueWords(name, value)).toBe(words)
})
