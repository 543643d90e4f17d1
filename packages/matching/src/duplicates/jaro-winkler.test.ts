import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaroWinkler } from './jaro-winkler.ts'
import { spelling } from './spelling.ts'

test.each([
  // Winkler 1990, table of examples.
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['dwayne', 'duane', 0.84],
  ['jones', 'johnson', 0.832],
  ['abroms', 'abrams', 0.922],
  ['hardin', 'martinez', 0.722],
  ['', 'ana', 0],
  ['', '', 1],
])('%s and %s', (a, b, likeness) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 3)
})

const word = fc.stringMatching(/^[a-f0-3]{0,12}$/)

test('the same in both directions, and within 0 and 1', () => {
  fc.assert(
    fc.property(fc.oneof(word, fc.string({ maxLength: 90 })), word, (a, b) => {
      expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a))
      expect(jaroWinkler(a, b)).toBeGreaterThanOrEqual(0)
      expect(jaroWinkler(a, b)).toBeLessThanOrEqual(1)
    }),
  )
})

test('what a look at the letters rules out is never near by the measure', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (Math.min(a.length, b.length) < 4 || spelling(a, b) !== 'different') return
      expect(jaroWinkler(a, b)).toBeLessThan(0.85)
    }),
    { numRuns: 2_000 },
  )
})
