import { setTimeout as pause } from 'node:timers/promises'
import { consoleEndpoints } from '@portal-desk/contract'
import { type BenchDesk, benchDesk, type RunningServer } from './bench-desk.ts'
import type { Bench } from './bench-kind.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atMost } from './goal.ts'
import { engines, wholeFrom } from './lists.ts'
import { type Times, timesOf } from './measure.ts'
import { type Comes, patientComes, patientsWith } from './patient-comes.ts'
import { printTable } from './print-table.ts'
import { ended, startDesk } from './server-child.ts'
import { openWatcher, type Watcher } from './watcher.ts'

const PATIENTS = 100
/** A change is told to no more calls than that at once. */
const MOST_TOLD = 200
/** So many sign in at the same time while the consoles open; the server hashes no more than 32 passwords at once. */
const TOGETHER = 8
/** ms from one act to the next: longer than what the one before may still stir. */
const BREATH = 100

type Line = {
  engine: string
  servers: number
  consoles: number
  what: 'all watch' | 'one watches'
  times: Times
}

/** `pnpm bench live`: from what the patient does to what the desk sees. */
export const liveBench: Bench = {
  name: 'live',
  question: 'How soon does a console hear what the patient did, with two hundred consoles open?',
  addTo(command) {
    withEnding(command)
      .option('--consoles <n>', 'how many are open', wholeFrom(2, MOST_TOLD), MOST_TOLD)
      .option('--rounds <n>', 'how often the patient signs in', wholeFrom(1), 50)
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { consoles: number; rounds: number; engine: string[] } & Ending) => {
        const lines: Line[] = []
        for (const engine of options.engine)
          for (const servers of engine === 'postgres' ? [1, 2] : [1])
            lines.push(...(await measure(engine, servers, options)))
        const goals = lines.map((l) => atMost(`${placeOf(l)}: ${words[l.what]}, p99 ms`, l.times.p99, 300))
        finish('live', options, { lines }, goals, () => report(lines))
      })
  },
}

const placeOf = ({ engine, servers, consoles }: Line): string =>
  `${engine}, ${servers === 1 ? 'one server' : `${servers} servers`}, ${consoles} consoles`
const words = {
  'all watch': 'a sign-in heard at every console, all watching',
  'one watches': 'a sign-in heard at one, and its page read again',
} as const

async function measure(
  engine: string,
  servers: number,
  { consoles, rounds }: { consoles: number; rounds: number },
): Promise<Line[]> {
  const desk = await benchDesk(engine, {
    staff: consoles,
    prepare: (env) => ended(startDesk(['sample', '--patients', String(PATIENTS), '--seed', '1'], env)),
  })
  const watchers: Watcher[] = []
  try {
    const others = servers === 1 ? [] : [await desk.startAnother()]
    const [username = ''] = await patientsWith(desk)
    await openCalls(desk, username)
    const places = [desk.server, ...others]
    for (let n = 0; n < consoles; n += TOGETHER)
      watchers.push(...(await openConsoles(desk, places, n, Math.min(consoles, n + TOGETHER))))
    const comes = patientComes(desk, [username])
    const about = { engine, servers, consoles }
    const all = await tookOf(rounds, comes, watchers, hears)
    await leaveAllButOne(desk)
    const one = await tookOf(rounds, comes, watchers.slice(0, 1), readsAgain)
    return [
      { ...about, what: 'all watch', times: timesOf(all) },
      { ...about, what: 'one watches', times: timesOf(one) },
    ]
  } finally {
    for (const watcher of watchers) watcher.close()
    await desk.close()
  }
}

const callOf = (n: number): string => `bench-call-${n}`

/** Every member of staff has a call open with this patient's record: no line is spared. */
async function openCalls({ store, staffIds }: BenchDesk, username: string): Promise<void> {
  const { patient_id } = await store.read
    .selectFrom('portal_account')
    .select('patient_id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  const now = Date.now()
  const rows = staffIds.map((staff_id, n) => ({
    id: callOf(n),
    staff_id,
    patient_id,
    channel: 'phone',
    state: 'open',
    relationship: 'self',
    language: 'en',
    interpreter: 0 as const,
    relay: 0 as const,
    searched_by: '["full-name","birth-date"]',
    opened_at: now,
    last_activity_at: now,
    version: 1,
  }))
  await store.write.insertInto('call_session').values(rows).execute()
}

/** As on most days: the other consoles are open, and look at something else. */
const leaveAllButOne = ({ store }: BenchDesk): Promise<unknown> =>
  store.write
    .updateTable('call_session')
    .set({ closed_at: Date.now() })
    .where('id', '!=', callOf(0))
    .execute()

/** Signs in those from `from` up to, not including, `below`, at the servers in turn. */
const openConsoles = (
  desk: BenchDesk,
  places: readonly RunningServer[],
  from: number,
  below: number,
): Promise<Watcher[]> =>
  Promise.all(
    Array.from({ length: below - from }, async (_, i) => {
      const n = from + i
      return openWatcher(await desk.signedIn(n, places[n % places.length]), callOf(n))
    }),
  )

/** ms from each sign-in, as it is sent, to when each of the watchers saw it. */
async function tookOf(
  rounds: number,
  comes: Comes,
  watchers: readonly Watcher[],
  sees: (watcher: Watcher) => Promise<number>,
): Promise<number[]> {
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    const signIn = await comes()
    await pause(BREATH)
    const seen = watchers.map(sees)
    const from = performance.now()
    const [times] = await Promise.all([Promise.all(seen), signIn()])
    took.push(...times.map((at) => at - from))
  }
  return took
}

const hears = (watcher: Watcher): Promise<number> => watcher.next()

async function readsAgain(watcher: Watcher): Promise<number> {
  await watcher.next()
  await watcher.console.read(consoleEndpoints.getWorkspace.path.replace(':callId', callOf(0)))
  return performance.now()
}

function report(lines: readonly Line[]): void {
  printTable(
    ['engine', 'servers', 'consoles', 'a patient signs in (ms)', 'p50', 'p95', 'p99', 'worst', 'goal p99'],
    lines.map((l) => [
      l.engine,
      String(l.servers),
      String(l.consoles),
      words[l.what],
      l.times.p50,
      l.times.p95,
      l.times.p99,
      l.times.worst,
      '≤300',
    ]),
  )
}
