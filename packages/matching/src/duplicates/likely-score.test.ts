import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreOf } from './compare-pair.ts'
import { anyComparable } from './comparison.fixture.ts'
import { ONE_PERSON } from './labelled-pairs.fixture.ts'
import { likelyScoreBy } from './likely-score.ts'
import { type Model, SHIPPED_MODEL } from './model.ts'
import { prepare } from './prepared.ts'
import { ASK } from './weights.ts'

const rare: Model = { ...SHIPPED_MODEL, shares: { surname: () => 1e-6, given: () => 1e-6 } }
const common: Model = { ...SHIPPED_MODEL, shares: { surname: () => 0.1, given: () => 0.1 } }

test.each([
  ['the names of the country', SHIPPED_MODEL],
  ['names that are all rare', rare],
  ['names that are all common', common],
])('no pair that reaches the line of review is lost, and none gets another score: %s', (_what, model) => {
  const likelyScore = likelyScoreBy(model)
  const full = (a: Parameters<typeof scoreOf>[0], b: typeof a) => {
    const score = scoreOf(a, b, model)
    return score >= ASK * 10 ? score : undefined
  }
  fc.assert(
    fc.property(anyComparable, anyComparable, fc.array(fc.nat({ max: 15 })), (one, other, alike) => {
      // Parts of the one on the other, so that pairs on both sides of the line come up.
      const fields = Object.entries(one).filter((_, i) => alike.includes(i))
      const [a, b] = [prepare(one), prepare({ ...other, ...Object.fromEntries(fields) })]
      expect(likelyScore(a, b)).toBe(full(a, b))
    }),
    { numRuns: 1_000 },
  )
  for (const [what, one, other] of ONE_PERSON) {
    const [a, b] = [prepare(one), prepare(other)]
    expect(likelyScore(a, b), what).toBe(full(a, b))
  }
})
