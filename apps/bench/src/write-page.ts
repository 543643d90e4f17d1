import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Bench } from './bench-kind.ts'
import { keptResults } from './kept-results.ts'
import { performanceChart } from './performance-chart.ts'
import { resultsSection, withResults } from './performance-page.ts'

const docs = path.resolve(import.meta.dirname, '../../../docs')
export const PAGE = path.join(docs, 'performance.md')
export const CHART = path.join(docs, 'pictures/performance.svg')

/** Writes what the kept results say into the page, and its picture beside it. */
export function writePage(benches: readonly Bench[]): void {
  const kept = keptResults(benches)
  writeFileSync(PAGE, withResults(readFileSync(PAGE, 'utf8'), resultsSection(benches, kept)))
  const chart = performanceChart(kept)
  if (chart) writeFileSync(CHART, chart)
  else rmSync(CHART, { force: true })
}
