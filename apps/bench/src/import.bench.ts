import type { ChildProcess } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { days } from '@portal-desk/domain'
import { parseTyped } from '@portal-desk/matching'
import { findPatientIds, openStore, type Store } from '@portal-desk/store'
import { startPostgres } from '../../../packages/tooling/src/postgres.ts'
import type { Bench } from './bench-kind.ts'
import { writeLines } from './fhir-lines.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atMost, type Goal } from './goal.ts'
import { engines, sizesFrom } from './lists.ts'
import { timesOf } from './measure.ts'
import { people } from './people.ts'
import { printTable } from './print-table.ts'
import { mix } from './search-queries.ts'
import { ended, startDesk } from './server-child.ts'
import { watchCommand } from './watched-command.ts'

const SEED = 20_251_126
/** A desk asks again and again, as fast as it is answered; so many searches are one measure. */
const SEARCHES = 400
const WRITES = 60

type Line = {
  engine: string
  lines: number
  parseSeconds: number
  firstSeconds: number
  unchangedSeconds: number
  /** Most memory of the second half over most of the first. */
  memoryGrowth: number
  memoryMegabytes: number
  searchIdle: number
  searchDuring: number
  writeDuring: number
}

/** `pnpm bench import`: what filing a whole directory costs, and whether anybody notices it. */
export const importBench: Bench = {
  name: 'import',
  question: 'How long does an import take against parsing alone, and does a desk notice it?',
  addTo(command) {
    withEnding(command)
      .option('--lines <list>', 'sizes, comma between', sizesFrom(1_000), [10_000, 100_000])
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { lines: number[]; engine: string[] } & Ending) => {
        const lines: Line[] = []
        for (const engine of options.engine)
          for (const size of options.lines) lines.push(await measure(engine, size))
        finish('import', options, { lines }, lines.flatMap(goalsOf), () => report(lines))
      })
  },
}

async function measure(engine: string, size: number): Promise<Line> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-import-'))
  const postgres = engine === 'postgres' ? await startPostgres() : undefined
  const url = postgres?.url ?? path.join(folder, 'desk.db')
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: url, LOG_LEVEL: 'silent', NODE_OPTIONS: '' }
  const file = (name: string) => path.join(folder, name)
  try {
    await writeLines(file('first.ndjson'), size, SEED, 1)
    await writeLines(file('again.ndjson'), size, SEED, 1)
    await writeLines(file('changed.ndjson'), size, SEED, 2)
    const parseSeconds = await seconds(() => parse(file('first.ndjson')))
    const first = await watchCommand(['import', file('first.ndjson')], env)
    const unchanged = await watchCommand(['import', file('again.ndjson')], env)
    const store = await openStore(url)
    await openForCalls(store)
    const idle = await searches(store, size)
    const importing = startDesk(['import', file('changed.ndjson')], env)
    const during = await whileRunning(importing, store, size)
    await store.close()
    return {
      engine,
      lines: size,
      parseSeconds,
      firstSeconds: first.seconds,
      unchangedSeconds: unchanged.seconds,
      memoryGrowth: first.memoryGrowth,
      memoryMegabytes: first.peakMegabytes,
      searchIdle: timesOf(idle).p99,
      searchDuring: timesOf(during.searches).p99,
      writeDuring: timesOf(during.writes).p99,
    }
  } finally {
    postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Days after the first import, with somebody signed in: what comes now is compared with what is there, and no transaction
 * holds a desk up.
 */
async function openForCalls(store: Store): Promise<void> {
  await store.write
    .updateTable('import_run')
    .set((eb) => ({ started_at: eb('started_at', '-', days(2)) }))
    .execute()
  const at = Date.now()
  await store.write
    .insertInto('staff_session')
    .values({
      id_hash: 'bench',
      person_id: 'bench',
      body: '{}',
      created_at: at,
      last_active_at: at + days(1),
    })
    .execute()
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await run()
  return (performance.now() - from) / 1_000
}

async function parse(file: string): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(file) })) JSON.parse(line)
}

/** ms each of a realistic mix, one after the other. */
async function searches(store: Store, size: number): Promise<number[]> {
  const sample = [...people(Math.min(size, 2_000), SEED)]
  const took: number[] = []
  for (const { typed } of mix(sample, SEARCHES, SEED)) {
    const from = performance.now()
    await findPatientIds(store.read, parseTyped(typed, { order: 'mdy', thisYear: 2025 }), { cap: 200 })
    took.push(performance.now() - from)
  }
  return took
}

/** ms each of the smallest thing a desk writes, with a breath between. */
async function writes(store: Store): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < WRITES; n++) {
    const from = performance.now()
    await store.write.transaction().execute((tx) =>
      tx
        .insertInto('throttle')
        .values({ name_hash: 'bench', failures: n, last_at: n })
        .onConflict((c) => c.column('name_hash').doUpdateSet({ failures: n }))
        .execute(),
    )
    took.push(performance.now() - from)
    await pause(10)
  }
  return took
}

async function whileRunning(
  child: ChildProcess,
  store: Store,
  size: number,
): Promise<{ searches: number[]; writes: number[] }> {
  const all = { searches: [] as number[], writes: [] as number[] }
  let running = true
  const end = ended(child).finally(() => {
    running = false
  })
  // Its own start is not what is measured.
  await pause(500)
  while (running) {
    const [found, written] = await Promise.all([searches(store, size), writes(store)])
    all.searches.push(...found)
    all.writes.push(...written)
  }
  await end
  return all
}

function goalsOf(line: Line): Goal[] {
  const of = (what: string): string => `${line.engine}, ${line.lines} lines: ${what}`
  return [
    atMost(of('first import over parsing alone'), line.firstSeconds / line.parseSeconds, 5),
    atMost(of('unchanged over first'), line.unchangedSeconds / line.firstSeconds, 0.4),
    atMost(of('memory of the second half over the first'), line.memoryGrowth, 1.25),
    atMost(of('search p99 during over idle'), line.searchDuring / line.searchIdle, 2),
    atMost(of('a desk writes, p99 ms during'), line.writeDuring, 60),
  ]
}

function report(lines: readonly Line[]): void {
  printTable(
    [
      'engine',
      'lines',
      'parse s',
      'first s',
      'first/parse',
      'unchanged/first',
      'lines/s',
      'memory MB',
      'grows',
    ],
    lines.map((l) => [
      l.engine,
      String(l.lines),
      l.parseSeconds,
      l.firstSeconds,
      l.firstSeconds / l.parseSeconds,
      l.unchangedSeconds / l.firstSeconds,
      l.lines / l.firstSeconds,
      l.memoryMegabytes,
      l.memoryGrowth,
    ]),
  )
  printTable(
    ['engine', 'lines', 'search p99 idle ms', 'during', 'during/idle', 'desk write p99 ms during'],
    lines.map((l) => [
      l.engine,
      String(l.lines),
      l.searchIdle,
      l.searchDuring,
      l.searchDuring / l.searchIdle,
      l.writeDuring,
    ]),
  )
}
