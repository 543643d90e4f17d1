import type { Bench } from './bench-kind.ts'
import { readFebrl, UnreadableFile } from './febrl.ts'
import { type MatchingFigures, matchingFigures } from './matching-figures.ts'
import { figure, printTable } from './print-table.ts'

/** `pnpm bench matching FILE…`: how many of the known duplicates are proposed, and how many others. */
export const matchingBench: Bench = {
  name: 'matching',
  question: 'How many known pairs of one person are found, and how many others are proposed?',
  addTo(command) {
    command
      .argument(
        '<files...>',
        'one file in the Febrl layout to find its duplicates, two to link one with the other',
      )
      .option('--with-soc-sec-id', 'compare soc_sec_id too; a clinic mostly has no such number')
      .option('--json', 'print the figures as JSON in the last line')
      .action((files: string[], options: { withSocSecId?: true; json?: true }) => {
        if (files.length > 2) command.error('One file, or two to link; not more.')
        try {
          const [rows = [], other] = files.map((file) => readFebrl(file, options.withSocSecId === true))
          const figures = matchingFigures(rows, other)
          report(figures)
          if (options.json) console.log(lastLine(figures))
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error
          command.error(error.message)
        }
      })
  },
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
