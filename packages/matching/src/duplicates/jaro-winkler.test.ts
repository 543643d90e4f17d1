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

/** A word and what is left of it once some letters were replaced, so that every likeness occurs. */
const likened = fc
  .tuple(
    fc.stringMatching(/^[a-p]{4,14}$/),
    fc.array(fc.tuple(fc.nat(13), fc.stringMatching(/^[q-z]$/)), { maxLength: 7 }),
  )
  .map(([a, slips]): [string, string] => [
    a,
    slips.reduce((b, [at, letter]) => (at < b.length ? b.slice(0, at) + letter + b.slice(at + 1) : b), a),
  ])

test('what a look at the letters rules out is never near by the measure', () => {
  fc.assert(
    fc.property(likened, ([a, b]) => {
      if (spelling(a, b) === 'different') expect(jaroWinkler(a, b)).toBeLessThan(0.85)
    }),
    { numRuns: 2_000 },
  )
})
