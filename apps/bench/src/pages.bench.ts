import { consoleEndpoints as api } from '@portal-desk/contract'
import { type BenchDesk, benchDesk } from './bench-desk.ts'
import type { Bench } from './bench-kind.ts'
import type { Browser } from './browser.ts'
import { filedPeople } from './filed-people.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atMost, type Goal } from './goal.ts'
import { engines, sizesFrom } from './lists.ts'
import { liveIn } from './lived-in.ts'
import { type Growth, growths, type Times, timesOf } from './measure.ts'
import { type Person, sampleOf } from './people.ts'
import { printGrowth } from './print-growth.ts'
import { printTable } from './print-table.ts'

const SEED = 20_251_129
const READS = 200
const CALLS = 40
/** Who presses a key must not notice that something was fetched. */
const AT_ONCE_MS = 100
/** As for search: what a page costs must not follow the directory. */
const MOST_GROWTH = 0.35

type Line = { engine: string; patients: number; page: string; took: Times }

/** `pnpm bench pages`: every page of a call and every queue, however large the directory is. */
export const pagesBench: Bench = {
  name: 'pages',
  question: 'Does any page of the console grow with the directory?',
  addTo(command) {
    withEnding(command)
      .option('--patients <list>', 'sizes, comma between', sizesFrom(1_000), [10_000, 100_000])
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { patients: number[]; engine: string[] } & Ending) => {
        const lines: Line[] = []
        for (const engine of options.engine)
          for (const size of options.patients) lines.push(...(await measure(engine, size)))
        const growth = growths(
          lines.map(({ engine, patients, page, took }) => ({
            what: `${engine}: ${page}, p95,`,
            size: patients,
            cost: took.p95,
          })),
          'patients',
        )
        finish('pages', options, { lines, growth }, goalsOf(lines, growth), () => {
          report(lines)
          printGrowth(growth)
        })
      })
  },
}

async function measure(engine: string, patients: number): Promise<Line[]> {
  const desk = await benchDesk(engine, { staff: 2, prepare: filedPeople(patients, SEED) })
  try {
    const { pairId } = await liveIn(desk.store, Date.now())
    const pages = [...(await ofCalls(desk, sampleOf(patients, SEED))), ...(await ofQueues(desk, pairId))]
    return pages.map(([page, took]) => ({ engine, patients, page, took: timesOf(took) }))
  } finally {
    await desk.close()
  }
}

type Page = [name: string, took: number[]]

/** What an agent waits for with a caller in the ear. */
async function ofCalls(desk: BenchDesk, sample: readonly Person[]): Promise<Page[]> {
  const agent = await desk.signedIn(0)
  const [opening, searching, choosing, reading]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (const { family, given, birthDate } of sample.slice(0, CALLS)) {
    const text = `${family} ${given} ${birthDate}`
    const { callId } = await timedInto(opening, () =>
      agent.call(api.openCall, { body: { channel: 'phone' } }),
    )
    const { hits } = await timedInto(searching, () =>
      agent.call(api.searchPatients, { body: { callId, text } }),
    )
    const body = { patientId: hits[0]?.patientId ?? '', searchText: text }
    await timedInto(choosing, () => agent.call(api.chooseRecord, { params: { callId }, body }))
    for (let n = 0; n < READS / CALLS; n++)
      await timedInto(reading, () => agent.call(api.getWorkspace, { params: { callId } }))
  }
  const home = await readAgain(agent, () => agent.call(api.getDesk))
  return [
    ['open a call', opening],
    ['search', searching],
    ['choose a record', choosing],
    ['the call page', reading],
    ['the desk', home],
  ]
}

/** What somebody who decides has on screen. */
async function ofQueues(desk: BenchDesk, pairId: string): Promise<Page[]> {
  const [, supervisorId = ''] = desk.staffIds
  await desk.store.write
    .updateTable('staff')
    .set({ role: 'supervisor' })
    .where('id', '=', supervisorId)
    .execute()
  const supervisor = await desk.signedIn(1)
  const read = (ask: () => Promise<unknown>) => readAgain(supervisor, ask)
  return [
    ['approvals', await read(() => supervisor.call(api.getApprovals))],
    ['duplicates: the count', await read(() => supervisor.call(api.countDuplicates))],
    [
      'duplicates: the list',
      await read(() => supervisor.call(api.listDuplicates, { body: { list: 'likeliest' } })),
    ],
    [
      'duplicates: two side by side',
      await read(() => supervisor.call(api.getDuplicate, { params: { pairId } })),
    ],
    [
      'inactive: the list',
      await read(() =>
        supervisor.call(api.getInactiveReports, { params: { list: 'waiting', reportId: 'beginning' } }),
      ),
    ],
  ]
}

async function timedInto<T>(took: number[] | undefined, ask: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const answer = await ask()
  took?.push(performance.now() - from)
  return answer
}

/** Warmed by a tenth of it. */
async function readAgain(browser: Browser, ask: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < READS * 1.1; n++) await timedInto(n < READS / 10 ? undefined : took, ask)
  browser.close()
  return took
}

const goalsOf = (lines: readonly Line[], growth: readonly Growth[]): Goal[] => [
  ...lines.map(({ engine, patients, page, took }) =>
    atMost(`${engine}, ${patients} patients: ${page}, p95 ms`, took.p95, AT_ONCE_MS),
  ),
  ...growth.map(({ what, exponent }) => atMost(`${what} growth`, exponent, MOST_GROWTH)),
]

const report = (lines: readonly Line[]): void =>
  printTable(
    ['engine', 'patients', 'page', 'p50 ms', 'p95 ms', 'p99 ms', 'goal p95'],
    lines.map(({ engine, patients, page, took }) => [
      engine,
      String(patients),
      page,
      took.p50,
      took.p95,
      took.p99,
      `≤${AT_ONCE_MS}`,
    ]),
  )
