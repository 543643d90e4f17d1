import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMost, type Goal } from './goal.ts'
import { runAll } from './run-all.ts'

let said: string[] = []
beforeEach(() => {
  said = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const bench = (name: string, needs?: string) => ({ name, question: `${name}?`, ...(needs ? { needs } : {}) })
const run = (found: Record<string, Goal[] | undefined>) => (name: string) => Promise.resolve(found[name])

test('what falls short in any of them stands together at the end, with the bench it is of', async () => {
  const found = {
    bff: [atMost('ratio', 3, 2), atMost('other', 1, 2)],
    live: [atMost('p99 ms', Number.NaN, 300)],
  }
  await runAll([bench('bff'), bench('live')], false, run(found))
  expect(said.slice(2)).toEqual([
    '\nAll benches, 1 of 3 goals met.',
    'Short of its goal:',
    '  bff: ratio: 3.00, goal ≤2',
    '  live: p99 ms: –, goal ≤300',
  ])
  expect(process.exitCode).toBeUndefined()
})

test('one that fails is named and stops no other; one that needs a file is named and not run', async () => {
  const found = { live: [atMost('p99 ms', 100, 300)] }
  await runAll([bench('bff'), bench('matching', 'a file'), bench('live')], false, run(found))
  expect(said.slice(2)).toEqual([
    '\nAll benches, 1 of 1 goals met.',
    'Its goal is met.',
    'Not run: matching, which needs a file.',
    'Did not come to an end: bff.',
  ])
  expect(process.exitCode).toBe(1)
})
