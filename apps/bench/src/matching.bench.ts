import path from 'node:path'
import type { Bench } from './bench-kind.ts'
import { readFebrl, UnreadableFile } from './febrl.ts'
import { type Ending, finish, withKeeping } from './finish.ts'
import { atLeast, type Goal } from './goal.ts'
import { type MatchingFigures, matchingFigures } from './matching-figures.ts'
import { figure, printTable } from './print-table.ts'

/** `pnpm bench matching FILE…`: how many of the known duplicates are proposed, and how many others. */
export const matchingBench: Bench = {
  name: 'matching',
  question: 'How many known pairs of one person are found, and how many others are proposed?',
  needs: 'a file in the Febrl layout',
  addTo(command) {
    withKeeping(command)
      .argument(
        '<files...>',
        'one file in the Febrl layout to find its duplicates, two to link one with the other',
      )
      .option('--with-soc-sec-id', 'compare soc_sec_id too; a clinic mostly has no such number')
      .option('--json', 'print the figures as JSON in the last line')
      .action((files: string[], { withSocSecId, json, ...ending }: { withSocSecId?: true } & Ending) => {
        if (files.length > 2) command.error('One file, or two to link; not more.')
        try {
          const [rows = [], other] = files.map((file) => readFebrl(file, withSocSecId === true))
          const figures = matchingFigures(rows, other)
          const goals = withSocSecId ? [] : goalsOf(files, figures)
          finish('matching', ending, figures, goals, () => report(figures))
          if (json) console.log(lastLine(figures))
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error
          command.error(error.message)
        }
      })
  },
}

/** Without soc_sec_id; the weights are fitted on set 3, and of a set that nobody saw the most is asked (search.md). */
function goalsOf(files: readonly string[], { precision, f1 }: MatchingFigures): Goal[] {
  const names = files.map((file) => path.basename(file))
  const least = names.length === 1 ? KNOWN[names[0] ?? ''] : undefined
  const { f1: leastF1, precision: leastPrecision } = least ?? { f1: 0.995, precision: 0.998 }
  const of = (what: string): string => `${names.join(' and ')}: ${what}`
  return [
    atLeast(of('F1'), f1, leastF1),
    ...(leastPrecision === undefined ? [] : [atLeast(of('precision'), precision, leastPrecision)]),
  ]
}

const KNOWN: Record<string, { f1: number; precision?: number }> = {
  'dataset3.csv': { f1: 0.995, precision: 0.999 },
  'dataset1.csv': { f1: 0.998 },
}

function report(f: MatchingFigures): void {
  printTable(
    ['rows', 'true pairs', 'proposed', 'precision', 'recall', 'F1', 'blocking recall', 'compared', 'ms'],
    [
      [
        String(f.rows),
        String(f.truePairs),
        String(f.proposed),
        share(f.precision),
        share(f.recall),
        share(f.f1),
        share(f.blockingRecall),
        String(f.compared),
        figure(f.blockingMs + f.comparingMs),
      ],
    ],
  )
  if (f.truePairs === 0) console.log('No two rows are of one person: recall has nothing to say.')
  console.log(`${figure((f.compared / f.comparingMs) * 1000)} pairs a second.`)
}

const share = (n: number): string => (Number.isNaN(n) ? '–' : n.toFixed(4))

function lastLine({ rows, truePairs, proposed, precision, recall, f1 }: MatchingFigures): string {
  return JSON.stringify({ rows, truePairs, proposed, precision, recall, f1 })
}
