import { proposeDuplicates } from '@portal-desk/store'
import type { Bench } from './bench-kind.ts'
import { deskWritesDuring } from './desk-writes.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atMost, type Goal } from './goal.ts'
import { engines, sizesFrom } from './lists.ts'
import { growths, type Times, timed, timesOf } from './measure.ts'
import { plainVault } from './plain-vault.ts'
import { printGrowth } from './print-growth.ts'
import { printTable } from './print-table.ts'
import { type StoredTown, storedTown } from './stored-town.ts'
import { watchCommand } from './watched-command.ts'

const SEED = 20_261_126
/** The size that the goal of a sweep is given for. */
const GOAL_SIZE = 1_000_000
/** Records that are checked one by one. */
const ONES = 200
const PAGE = 5_000

type Line = {
  engine: string
  patients: number
  seconds: number
  cpuSeconds: number
  compared: number
  proposed: number
  precision: number
  recall: number
  peakMegabytes: number
  memoryGrowth: number
  /** What a desk wrote meanwhile, p99 ms. */
  deskWrite: number
  /** ms to check one record that came or changed. */
  one: Times
}

/** `pnpm bench duplicates`: the command that compares a whole directory, and one record as an import compares it. */
export const duplicatesBench: Bench = {
  name: 'duplicates',
  question:
    'How long does a sweep of the whole directory take, does memory stay flat, does a desk wait, and what is one record?',
  addTo(command) {
    withEnding(command)
      .option('--patients <list>', 'sizes, comma between', sizesFrom(1_000), [10_000, 100_000])
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { patients: number[]; engine: string[] } & Ending) => {
        const lines: Line[] = []
        for (const engine of options.engine)
          for (const patients of options.patients) lines.push(await measure(engine, patients))
        const growth = growths(
          lines.map((l) => ({ what: `${l.engine}: the sweep`, size: l.patients, cost: l.cpuSeconds })),
          'patients',
        )
        finish('duplicates', options, { lines, growth }, lines.flatMap(goalsOf), () => {
          report(lines)
          printGrowth(growth)
        })
      })
  },
}

async function measure(engine: string, patients: number): Promise<Line> {
  const town = await storedTown(engine, patients, SEED)
  try {
    const sweep = watchCommand(['duplicates', 'sweep'], town.env)
    const deskWrite = timesOf(await deskWritesDuring(town.store, sweep)).p99
    const took = await sweep
    const { compared } = await town.store.read
      .selectFrom('duplicate_sweep')
      .select('compared')
      .executeTakeFirstOrThrow()
    return {
      engine,
      patients,
      compared,
      deskWrite,
      ...took,
      ...(await foundIn(town)),
      one: await oneByOne(town),
    }
  } finally {
    await town.close()
  }
}

/** What is on the list, against the truth; page by page, because a statement has five seconds. */
async function foundIn({
  store,
  persons,
}: StoredTown): Promise<Pick<Line, 'proposed' | 'precision' | 'recall'>> {
  let [after, proposed, right] = ['', 0, 0]
  for (;;) {
    const pairs = await store.read
      .selectFrom('possible_duplicate as d')
      .innerJoin('patient as a', 'a.id', 'd.patient_a')
      .innerJoin('patient as b', 'b.id', 'd.patient_b')
      .select(['d.id', 'a.source_key as one', 'b.source_key as other'])
      .where('d.id', '>', after)
      .orderBy('d.id')
      .limit(PAGE)
      .execute()
    proposed += pairs.length
    right += pairs.filter(({ one, other }) => persons[Number(one)] === persons[Number(other)]).length
    after = pairs.at(-1)?.id ?? ''
    if (pairs.length < PAGE) break
  }
  const truth = persons.length - new Set(persons).size
  return { proposed, precision: right / proposed, recall: right / truth }
}

const TAKEN_BACK = new Error('taken back')

/** Each as if it had just come; taken back, so that each meets the same list. */
async function oneByOne({ store, persons }: StoredTown): Promise<Times> {
  const vault = plainVault()
  const keys = Array.from({ length: ONES }, (_, i) => String(Math.floor((i * persons.length) / ONES)))
  const rows = await store.read
    .selectFrom('patient')
    .select('id')
    .where('source', '=', 'bench')
    .where('source_key', 'in', keys)
    .execute()
  return timed(rows, ({ id }) =>
    store.write
      .transaction()
      .execute(async (tx) => {
        await proposeDuplicates(tx, vault, [id], Date.now())
        throw TAKEN_BACK
      })
      .catch((error: unknown) => {
        if (error !== TAKEN_BACK) throw error
      }),
  )
}

function goalsOf(line: Line): Goal[] {
  const of = (what: string): string => `${line.engine}, ${line.patients} patients: ${what}`
  const goals = [
    atMost(of('one record, p99 ms'), line.one.p99, 10),
    atMost(of('a desk writes, p99 ms during'), line.deskWrite, 60),
  ]
  if (line.patients !== GOAL_SIZE) return goals
  return [
    ...goals,
    atMost(of('sweep, seconds'), line.seconds, 600),
    atMost(of('memory of the second half over the first'), line.memoryGrowth, 1.25),
  ]
}

function report(lines: readonly Line[]): void {
  printTable(
    [
      'engine',
      'patients',
      'sweep s',
      'CPU s',
      'pairs',
      'pairs/CPU s',
      'peak MB',
      'grows',
      'desk write p99 ms',
    ],
    lines.map((l) => [
      l.engine,
      String(l.patients),
      l.seconds,
      l.cpuSeconds,
      String(l.compared),
      Math.round(l.compared / l.cpuSeconds),
      l.peakMegabytes,
      l.memoryGrowth,
      l.deskWrite,
    ]),
  )
  printTable(
    ['engine', 'patients', 'proposed', 'precision', 'recall', 'one record p50 ms', 'p99 ms'],
    lines.map((l) => [
      l.engine,
      String(l.patients),
      String(l.proposed),
      l.precision.toFixed(4),
      l.recall.toFixed(4),
      l.one.p50,
      l.one.p99,
    ]),
  )
}
