import { editDistance } from '@portal-desk/matching'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearMissWords } from './near-miss.ts'

const isNear = (a: string, b: string): boolean => {
  const words = new Set(nearMissWords(a))
  return nearMissWords(b).some((word) => words.has(word))
}

test.each([
  ['mgarcia81', 'two neighbours swapped'],
  ['mgarcia19', 'one wrong'],
  ['mgarcia1', 'one too few'],
  ['mgarciaa18', 'one too many'],
  [' MGarcia1 ', 'in capitals, with blanks'],
])('%s is close to mgarcia18: %s', (typed) => {
  expect(isNear(typed, 'mgarcia18')).toBe(true)
})
test.each(['mgarcia', 'mgarcia77', 'maria.garcia@example.org', 'owner', ''])('%s is not', (typed) => {
  expect(isNear(typed, 'mgarcia18')).toBe(false)
})

const name = fc.stringMatching(/^[a-z]{4,12}[0-9]{0,3}$/)
test('domain §5 whatever is one letter away is close, and nothing more than two letters away is', () => {
  fc.assert(
    fc.property(name, fc.nat(), fc.constantFrom('a', '7', ''), (right, place, letter) => {
      const letters = [...right]
      const typed = letters.toSpliced(place % letters.length, 1, letter).join('')
      fc.pre(typed.length >= 4)
      expect(isNear(typed, right)).toBe(true)
    }),
  )
  fc.assert(
    fc.property(name, name, (a, b) => {
      if (isNear(a, b)) expect(editDistance(a, b)).toBeLessThanOrEqual(2)
    }),
  )
})
test('three letters are like too many names to say anything', () => {
  expect(nearMissWords('amy')).toEqual([])
  expect(nearMissWords('amyb')).toContain('amy')
})
test('P4 a password pasted into the name is not kept in pieces', () => {
  expect(nearMissWords('correct horse battery staple and some more')).toEqual([])
})
