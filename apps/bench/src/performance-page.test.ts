import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { benches } from './benches.ts'
import { type KeptResult, keptResults } from './kept-results.ts'
import { performanceChart } from './performance-chart.ts'
import { resultsSection, withResults } from './performance-page.ts'
import { CHART, PAGE } from './write-page.ts'

const two = [
  { name: 'bff', question: 'What does a read cost?' },
  { name: 'live', question: 'How soon is it seen?' },
]
const kept = (goals: KeptResult['goals'], more: Partial<KeptResult> = {}): KeptResult => ({
  bench: 'bff',
  at: '2026-11-26T18:00:00.000Z',
  machine: { cores: 2, processor: 'A processor', memoryGiB: 8, system: 'linux', node: 'v24.0.0' },
  goals,
  ...more,
})
const fast = {
  what: 'sqlite: an answer over a constant one',
  figure: 1.5,
  limit: 2,
  kind: 'at-most',
} as const
const slow = { ...fast, what: 'postgres: an answer over a constant one', figure: 2.5 }
const few = { what: 'sqlite: answers a second', figure: 0.5, limit: 0.4, kind: 'at-least' } as const

describe('the page of measurements', () => {
  test('a bench without a kept result is named as not measured, with how to measure it', () => {
    const page = resultsSection(two, [kept([fast])])
    expect(page).toContain('1 of 2 benches have a kept result')
    expect(page).toContain('Not measured: no result is kept. `pnpm bench live --keep` keeps one.')
    expect(page).not.toContain('pnpm bench bff --keep')
  })

  test('where nothing was measured there is no picture, and no word of goals that are met', () => {
    const page = resultsSection(two, [])
    expect(page).toContain('None of 2 benches has a kept result.')
    expect(page).not.toMatch(/!\[|met/)
  })

  test('what falls short stands first, and in its row', () => {
    const page = resultsSection(two, [kept([fast, slow, few])])
    expect(page).toContain('2 of 3 goals are met. Short of its goal:')
    const rows = page.split('\n').filter((line) => line.includes('postgres: an answer'))
    expect(rows).toEqual([
      expect.stringMatching(/^\| `bff` \| .+ \| 2\.50 +\| ≤2 +\|$/),
      expect.stringMatching(/\| 2\.50 +\| ≤2 +\| \*\*short\*\* \|$/),
    ])
    expect(page).toMatch(/answers a second +\| 0\.500 +\| ≥0\.4 +\| met/)
  })

  test('a figure that could not be taken falls short', () => {
    expect(resultsSection(two, [kept([{ ...fast, figure: null }])])).toMatch(/\| – +\| ≤2 +\| \*\*short\*\*/)
  })

  test('it says when and on what, and how a figure grows', () => {
    const growth = [{ what: 'sqlite: p99', from: 10_000, to: 1_000_000, of: 'patients', exponent: 0.12 }]
    const page = resultsSection(two, [kept([fast], { growth })])
    expect(page).toContain('Measured on 2026-11-26: 2 cores (A processor), 8 GiB, linux, Node v24.0.0.')
    expect(page).toContain('sqlite: p99 grows with exponent 0.120 from 10000 to 1000000 patients.')
  })

  test('only what stands between its marks is written anew', () => {
    const page =
      'before\n<!-- results: written by `pnpm bench page` -->\nold\n<!-- end of results -->\nafter\n'
    const written = withResults(page, 'new')
    expect(written).toMatch(/^before\n<!--.*-->\n\nnew\n\n<!--.*-->\nafter\n$/)
    expect(written).not.toContain('old')
    expect(() => withResults('without marks', 'new')).toThrow('The page needs')
  })

  test('the page and its picture in docs are what the kept results say: pnpm bench page', () => {
    const page = readFileSync(PAGE, 'utf8')
    const now = keptResults(benches)
    expect(withResults(page, resultsSection(benches, now))).toBe(page)
    const chart = performanceChart(now)
    expect(existsSync(CHART) ? readFileSync(CHART, 'utf8') : undefined).toBe(chart)
  })
})

describe('the picture of measurements', () => {
  const marks = (svg: string | undefined, colour: string): number => {
    const groups = (svg ?? '').split('<g aria-label="dot"').map((piece) => piece.split('</g>')[0] ?? '')
    const own = groups.filter((group) => group.includes(`var(--${colour})`))
    return own.join('').match(/<(?:circle|path) /g)?.length ?? 0
  }

  test('one row for what is asked, one mark for each engine, and what falls short has another mark', () => {
    const svg = performanceChart([kept([fast, slow, few])])
    expect(svg?.match(/>bff: an answer over a constant one</g)).toHaveLength(1)
    expect([marks(svg, 'met'), marks(svg, 'short')]).toEqual([2, 1])
  })

  test('it can be read in light and in dark', () => {
    const svg = performanceChart([kept([fast])])
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).toContain('@media (prefers-color-scheme: dark)')
  })

  test('a figure of nothing has its place on either side, one that could not be taken has none', () => {
    const nothing = performanceChart([kept([{ ...fast, figure: 0 }, { ...few, figure: 0 }, fast])])
    expect([marks(nothing, 'met'), marks(nothing, 'short')]).toEqual([2, 1])
    const missing = performanceChart([kept([{ ...few, figure: null }, fast])])
    expect(missing).not.toContain('bff: answers a second')
    expect([marks(missing, 'met'), marks(missing, 'short')]).toEqual([1, 0])
    expect(`${nothing}${missing}`).not.toMatch(/NaN|Infinity/)
  })

  test('there is none where nothing was measured', () => {
    expect(performanceChart([])).toBeUndefined()
  })
})
