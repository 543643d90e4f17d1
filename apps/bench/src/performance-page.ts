import type { Bench } from './bench-kind.ts'
import { type Goal, isMet, limitOf } from './goal.ts'
import { goalOf, type KeptResult } from './kept-results.ts'
import { growthSentence } from './print-growth.ts'
import { figure } from './print-table.ts'

const BEGIN = '<!-- results: written by `pnpm bench page` -->'
const END = '<!-- end of results -->'
const PICTURE = 'pictures/performance.svg'

/** A table as it is written by hand here: columns as wide as they must be. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, i) => Math.max(3, head.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const rowOf = (goal: Goal): string[] => [
  goal.what,
  figure(goal.figure),
  limitOf(goal),
  isMet(goal) ? 'met' : '**short**',
]

function whereAndWhen({ at, machine }: KeptResult): string {
  const { cores, processor, memoryGiB, system, node } = machine
  return `Measured on ${at.slice(0, 10)}: ${cores} cores (${processor}), ${memoryGiB} GiB, ${system}, Node ${node}.`
}

type Told = Pick<Bench, 'name' | 'question' | 'needs'>

function partOf({ name, question, needs }: Told, kept: KeptResult | undefined): string {
  const head = `### \`${name}\`\n\n${question}`
  if (!kept)
    return `${head}\n\nNot measured: no result is kept. \`pnpm bench ${name} ${needs ? 'FILE ' : ''}--keep\` keeps one.`
  const goals = table(['what', 'figure', 'goal', ''], kept.goals.map(goalOf).map(rowOf))
  const growth = (kept.growth ?? []).map(growthSentence).join(' ')
  return [head, whereAndWhen(kept), goals, growth].filter((part) => part !== '').join('\n\n')
}

/** First what falls short, so that nobody has to look for it. */
function summaryOf(kept: readonly KeptResult[], benches: number): string {
  const goals = kept.flatMap(({ bench, goals }) => goals.map((goal) => ({ bench, goal: goalOf(goal) })))
  const short = goals.filter(({ goal }) => !isMet(goal))
  const counts = `${kept.length} of ${benches} benches have a kept result; in these, ${goals.length - short.length} of ${goals.length} goals are met.`
  if (kept.length === 0) return `None of ${benches} benches has a kept result.`
  if (short.length === 0) return counts
  const rows = short.map(({ bench, goal }) => [`\`${bench}\``, ...rowOf(goal).slice(0, 3)])
  return `${counts} Short of its goal:\n\n${table(['bench', 'what', 'figure', 'goal'], rows)}`
}

/** What the kept results say, as Markdown; a bench without one is named as not measured. */
export function resultsSection(benches: readonly Told[], kept: readonly KeptResult[]): string {
  const of = (name: string) => kept.find(({ bench }) => bench === name)
  const picture = kept.length > 0 ? [`![Every figure beside its goal](${PICTURE})`] : []
  const parts = benches.map((bench) => partOf(bench, of(bench.name)))
  return [summaryOf(kept, benches.length), ...picture, ...parts].join('\n\n')
}

/** @throws where the page has no place for results */
export function withResults(page: string, section: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`The page needs ${BEGIN} and ${END}.`)
  return `${page.slice(0, from)}${BEGIN}\n\n${section}\n\n${page.slice(to)}`
}
