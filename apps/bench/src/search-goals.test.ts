import { expect, test } from 'vitest'
import { isMet } from './goal.ts'
import { type SearchLine, searchGoals } from './search-goals.ts'

const line = (patients: number, what: string, ms: number, engine = 'sqlite'): SearchLine => ({
  engine,
  patients,
  what,
  times: { p50: ms, p95: ms, p99: ms, worst: ms },
})
const asked = (lines: SearchLine[]) => searchGoals(lines, []).map((goal) => [goal.what, isMet(goal)])

test('against LIKE and FTS5 there is a promise at a million, and none at ten thousand', () => {
  const of = (patients: number) => [
    line(patients, 'ours, mix', 1),
    line(patients, "LIKE '%…%', mix", 100),
    line(patients, 'FTS5 prefix, mix', 9),
  ]
  expect(asked(of(10_000))).toEqual([])
  expect(asked(of(1_000_000))).toEqual([
    ["sqlite, 1000000 patients: mix over LIKE '%…%', p99", true],
    ['sqlite, 1000000 patients: mix over FTS5 prefix, p99', false],
  ])
})

test('an engine is measured against its own peers', () => {
  const lines = [
    line(1_000_000, 'ours, mix', 1),
    line(1_000_000, 'ours, mix', 1, 'postgres'),
    line(1_000_000, 'pg_trgm GIN, mix', 5, 'postgres'),
  ]
  expect(asked(lines)).toEqual([['postgres, 1000000 patients: mix over pg_trgm GIN, p99', true]])
})

test('growth is asked up to a million, and five times that beside it', () => {
  const lines = [
    line(10_000, 'ours, mix', 1),
    line(1_000_000, 'ours, mix', 4),
    line(5_000_000, 'ours, mix', 9),
  ]
  expect(asked(lines)).toEqual([
    ['sqlite: p99 of the mix, growth exponent from 10000 to 1000000', true],
    ['sqlite: p99 of the mix, 5 million over 1 million', false],
  ])
})

test('of a misspelt name one in twenty may be missed, of one without accents none', () => {
  const quality = (kind: string, right: number) => ({
    engine: 'sqlite',
    patients: 10_000,
    kind,
    asked: 100,
    right,
  })
  const goals = searchGoals([], [quality('misspelt', 95), quality('without accents', 99)])
  expect(goals.map(isMet)).toEqual([true, false])
})
