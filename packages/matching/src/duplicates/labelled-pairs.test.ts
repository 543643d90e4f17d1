import { describe, expect, test } from 'vitest'
import { comparePair } from './compare-pair.ts'
import { ONE_PERSON, TWO_PEOPLE } from './labelled-pairs.fixture.ts'

describe('edge case 7, two people are not proposed', () => {
  test.each(TWO_PEOPLE)('%s', (_what, a, b) => {
    expect(comparePair(a, b)).toMatchObject({ verdict: 'below' })
  })
})

describe('edge case 11, one person twice is proposed', () => {
  test.each(ONE_PERSON)('%s', (_what, a, b) => {
    expect(comparePair(a, b).verdict).not.toBe('below')
  })
})
