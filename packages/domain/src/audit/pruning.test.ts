import { describe, expect, test } from 'vitest'
import { KEPT_YEARS, type PruneFacts, pruneBlock, yearsBefore } from './pruning.ts'

const fine: PruneFacts = {
  years: KEPT_YEARS,
  serverRunning: false,
  silentFor: 0,
  findings: 0,
  below: 100,
  covered: 100,
  holdOpen: false,
}

test('L what is six years old may go, where all servers rest and the record is proved', () => {
  expect(pruneBlock(fine)).toBeUndefined()
})

describe('L nothing is pruned', () => {
  test.each<[Partial<PruneFacts>, string]>([
    [{ years: 5 }, 'too-few-years'],
    [{ years: Number.NaN }, 'too-few-years'],
    [{ years: 6.5 }, 'too-few-years'],
    [{ serverRunning: true }, 'server-running'],
    [{ silentFor: 8 * 86_400_000 }, 'long-silent'],
    [{ findings: 1 }, 'not-whole'],
    [{ covered: 99 }, 'not-outside'],
    [{ holdOpen: true }, 'hold-open'],
  ])('with %j', (facts, why) => {
    expect(pruneBlock({ ...fine, ...facts })).toBe(why)
  })
})

test.each([
  ['2032-11-27', '2026-11-27'],
  ['2032-02-29', '2026-02-28'],
])('six years before %s it was %s', (now, then) => {
  const at = Date.parse(`${now}T10:00:00Z`)
  expect(new Date(yearsBefore(at, 6)).toISOString()).toBe(`${then}T10:00:00.000Z`)
})
