import { expect, test } from 'vitest'
import { loadOf } from './load.ts'
import { growths, timesOf } from './measure.ts'

const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)

test('of a hundred answers the slow ones lie where their names say', () => {
  expect(timesOf(hundred)).toEqual({ p50: 50, p95: 95, p99: 99, worst: 100 })
  expect(timesOf([7])).toEqual({ p50: 7, p95: 7, p99: 7, worst: 7 })
})

test('rounds of one load count together: all answers over all seconds', () => {
  const load = loadOf([
    { took: [1, 1, 1], seconds: 1 },
    { took: [9], seconds: 3 },
  ])
  expect(load).toEqual({ p50: 1, p95: 9, p99: 9, worst: 9, perSecond: 1 })
})

test('what grows like its size has exponent 1, what stays as it is 0, and one size says nothing', () => {
  const points = [
    { what: 'linear', size: 10_000, cost: 3 },
    { what: 'constant', size: 10_000, cost: 5 },
    { what: 'linear', size: 1_000_000, cost: 300 },
    { what: 'constant', size: 1_000_000, cost: 5 },
    { what: 'once', size: 10_000, cost: 5 },
  ]
  const found = growths(points, 'patients')
  expect(found.map(({ what, exponent }) => [what, exponent])).toEqual([
    ['linear', expect.closeTo(1, 9)],
    ['constant', 0],
  ])
  expect(found[0]).toMatchObject({ from: 10_000, to: 1_000_000, of: 'patients' })
})

test('sizes that came in any order grow from the smallest to the largest', () => {
  const points = [
    { what: 'linear', size: 1_000, cost: 10 },
    { what: 'linear', size: 100, cost: 1 },
  ]
  expect(growths(points, 'entries')[0]).toMatchObject({ from: 100, to: 1_000 })
})
