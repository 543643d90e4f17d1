import { consoleEndpoints } from '@portal-desk/contract'
import { argon2id, costOf } from './bare-hashes.ts'
import { type BenchDesk, benchDesk } from './bench-desk.ts'
import type { Bench } from './bench-kind.ts'
import { Browser } from './browser.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atMost, type Goal } from './goal.ts'
import { howBusy, WATCH } from './how-busy.ts'
import { engines, wholeFrom } from './lists.ts'
import { timesOf } from './measure.ts'
import { type Comes, patientComes, patientsWith } from './patient-comes.ts'
import { printTable } from './print-table.ts'
import { ended, startDesk } from './server-child.ts'

const AT_ONCE = 16
const PATIENTS = 300

type Line = {
  engine: string
  who: 'staff' | 'patient'
  answer: number
  answer99: number
  /** Of the processor, in all threads of the server, for one sign-in. */
  work: number
  hash: number
  hashWork: number
  /** While sixteen sign in at once. */
  delay99: number
  delayWorst: number
}

/** `pnpm bench passwords`: what a sign-in costs beside its one hash, and whether anybody else notices. */
export const passwordsBench: Bench = {
  name: 'passwords',
  question: 'What does a sign-in cost against one hash of the password, and does it hold the others up?',
  addTo(command) {
    withEnding(command)
      .option('--sign-ins <n>', 'one after the other, of each kind', wholeFrom(20), 100)
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { signIns: number; engine: string[] } & Ending) => {
        const lines: Line[] = []
        for (const engine of options.engine) lines.push(...(await measure(engine, options.signIns)))
        finish('passwords', options, { lines }, lines.flatMap(goalsOf), () => report(lines))
      })
  },
}

async function measure(engine: string, signIns: number): Promise<Line[]> {
  const desk = await benchDesk(engine, {
    staff: AT_ONCE,
    before: WATCH,
    prepare: (env) => ended(startDesk(['sample', '--patients', String(PATIENTS), '--seed', '1'], env)),
  })
  try {
    const names = await patientsWith(desk)
    const lines: Line[] = []
    for (const [who, comes] of [
      ['staff', staffComes(desk)],
      ['patient', patientComes(desk, names)],
    ] as const)
      lines.push({ engine, who, ...(await signedIn(desk, comes, signIns)) })
    return lines
  } finally {
    await desk.close()
  }
}

function staffComes(desk: BenchDesk): Comes {
  let n = 0
  return async () => {
    const username = desk.username(n++ % AT_ONCE)
    const browser = new Browser(desk.server.console)
    await browser.open()
    return async () => {
      await browser.call(consoleEndpoints.signInStaff, { body: { username, password: desk.password } })
      browser.close()
    }
  }
}

async function signedIn(
  { server, password, passwordHash }: BenchDesk,
  comes: Comes,
  signIns: number,
): Promise<Omit<Line, 'engine' | 'who'>> {
  const cost = costOf(passwordHash)
  const warm = await Promise.all(Array.from({ length: AT_ONCE }, comes))
  await Promise.all(warm.map((signIn) => signIn()))
  const [answers, hashes]: [number[], number[]] = [[], []]
  let [work, hashWork] = [0, 0]
  for (let n = 0; n < signIns; n++) {
    const signIn = await comes()
    await howBusy(server.process)
    answers.push(await msOf(signIn))
    work += (await howBusy(server.process)).cpuMs
    const cpu = process.cpuUsage()
    hashes.push(await msOf(() => argon2id(password, cost)))
    const { user, system } = process.cpuUsage(cpu)
    hashWork += (user + system) / 1e3
  }
  const times = timesOf(answers)
  const delays = await delaysOf(server, comes, signIns)
  return {
    answer: times.p50,
    answer99: times.p99,
    work: work / signIns,
    hash: timesOf(hashes).p50,
    hashWork: hashWork / signIns,
    ...delays,
  }
}

async function msOf(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await run()
  return performance.now() - from
}

/** The worst of several rushes of sixteen; of each the slow hundredth of the looks at the loop. */
async function delaysOf({ process }: BenchDesk['server'], comes: Comes, signIns: number) {
  const rushes: { delay99: number; delayWorst: number }[] = []
  for (let n = 0; n < signIns; n += AT_ONCE) {
    const all = await Promise.all(Array.from({ length: AT_ONCE }, comes))
    await howBusy(process)
    await Promise.all(all.map((signIn) => signIn()))
    rushes.push(await howBusy(process))
  }
  return {
    delay99: timesOf(rushes.map(({ delay99 }) => delay99)).p50,
    delayWorst: Math.max(...rushes.map(({ delayWorst }) => delayWorst)),
  }
}

/** A patient's answer leaves at a whole step of time (P7), so what counts of theirs is the work and not the wait. */
function goalsOf(line: Line): Goal[] {
  const of = (what: string): string => `${line.engine}, ${line.who}: ${what}`
  const waited =
    line.who === 'staff' ? [atMost(of('a sign-in over one hash, p50'), line.answer / line.hash, 3)] : []
  return [
    ...waited,
    atMost(of('work of a sign-in over work of one hash'), line.work / line.hashWork, 3),
    atMost(of(`event loop late while ${AT_ONCE} sign in, p99 ms`), line.delay99, 20),
  ]
}

function report(lines: readonly Line[]): void {
  printTable(
    [
      'engine',
      'who',
      'answer p50 ms',
      'p99',
      'one hash p50 ms',
      'ratio',
      'work CPU ms',
      'hash CPU ms',
      'ratio',
      `loop late p99 ms, ${AT_ONCE} at once`,
      'worst',
    ],
    lines.map((l) => [
      l.engine,
      l.who,
      l.answer,
      l.answer99,
      l.hash,
      l.answer / l.hash,
      l.work,
      l.hashWork,
      l.work / l.hashWork,
      l.delay99,
      l.delayWorst,
    ]),
  )
}
