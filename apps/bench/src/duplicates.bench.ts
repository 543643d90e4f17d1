import { ASK, candidatePairs, type Prepared, prepare, scoreOf } from '@portal-desk/matching'
import type { Bench } from './bench-kind.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atMost } from './goal.ts'
import { sizesFrom } from './lists.ts'
import { growth, growths } from './measure.ts'
import { plantedTown } from './planted-town.ts'
import { figure, printTable } from './print-table.ts'

const SEED = 20_261_126

interface Line {
  patients: number
  prepareS: number
  sweepS: number
  /** Of one core, whatever else the machine does meanwhile. */
  cpuS: number
  compared: number
  perSecond: number
  proposed: number
  precision: number
  recall: number
  /** Memory of the whole process at its highest, and what the sweep took of it beyond the records. */
  peakMb: number
  sweepMb: number
}

const megabytes = (): number => process.memoryUsage().rss / 2 ** 20

function sweep(patients: number): Line {
  const started = performance.now()
  const persons: string[] = []
  const prepared: Prepared[] = []
  for (const { person, record } of plantedTown(patients, SEED)) {
    persons.push(person)
    prepared.push(prepare(record))
  }
  const ready = performance.now()
  const cpu = process.cpuUsage()
  const [before, found] = [megabytes(), { peak: 0, compared: 0, proposed: 0, right: 0 }]
  for (const [a, b] of candidatePairs(prepared)) {
    const [one, other] = [prepared[a], prepared[b]]
    if (one === undefined || other === undefined) continue
    if (found.compared++ % 1_000_000 === 0) found.peak = Math.max(found.peak, megabytes())
    if (scoreOf(one, other) < ASK * 10) continue
    found.proposed++
    if (persons[a] === persons[b]) found.right++
  }
  const sweepS = (performance.now() - ready) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const cpuS = (user + system) / 1e6
  const truth = prepared.length - new Set(persons).size
  return {
    patients: prepared.length,
    prepareS: (ready - started) / 1000,
    sweepS,
    cpuS,
    compared: found.compared,
    perSecond: found.compared / cpuS,
    proposed: found.proposed,
    precision: found.right / found.proposed,
    recall: found.right / truth,
    peakMb: Math.max(found.peak, megabytes()),
    sweepMb: Math.max(found.peak, megabytes()) - before,
  }
}

/** `pnpm bench duplicates`: a whole directory against itself. */
export const duplicatesBench: Bench = {
  name: 'duplicates',
  question: 'How long does a sweep of the whole directory take, and does its memory stay flat?',
  addTo(command) {
    withEnding(command)
      .option('--patients <list>', 'sizes, comma between', sizesFrom(1_000), [10_000, 100_000])
      .action((options: { patients: number[] } & Ending) => {
        const lines = options.patients.map(sweep)
        const points = lines.map((l) => ({ what: 'The sweep', size: l.patients, cost: l.cpuS }))
        const goals = lines.map((l) => atMost(`${l.patients} patients: a whole sweep, s`, l.sweepS, 600))
        finish('duplicates', options, { lines, growth: growths(points, 'patients') }, goals, () =>
          report(lines),
        )
      })
  },
}

function report(lines: readonly Line[]): void {
  printTable(
    [
      'patients',
      'prepare s',
      'sweep s',
      'CPU s',
      'pairs',
      'pairs/CPU s',
      'proposed',
      'precision',
      'recall',
      'peak MB',
      'of it sweep',
    ],
    lines.map((l) => [
      String(l.patients),
      l.prepareS,
      l.sweepS,
      l.cpuS,
      String(l.compared),
      Math.round(l.perSecond),
      String(l.proposed),
      l.precision.toFixed(4),
      l.recall.toFixed(4),
      l.peakMb,
      l.sweepMb,
    ]),
  )
  const slope = growth(lines.map((l) => ({ size: l.patients, cost: l.cpuS })))
  if (slope !== undefined)
    console.log(`The sweep grows with exponent ${figure(slope)} in the patients; 2 is all pairs.`)
}
