import { consoleEndpoints } from '@portal-desk/contract'
import { sql } from 'kysely'
import { type BenchDesk, benchDesk } from './bench-desk.ts'
import type { Bench } from './bench-kind.ts'
import type { Browser } from './browser.ts'
import { type ConstantRoute, constantRoute } from './constant-route.ts'
import { filedPeople } from './filed-people.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atLeast, atMost, type Goal } from './goal.ts'
import { engines, sizesFrom } from './lists.ts'
import { inTurns, type Load } from './load.ts'
import { type Growth, growths } from './measure.ts'
import { sampleOf } from './people.ts'
import { printGrowth } from './print-growth.ts'
import { printTable } from './print-table.ts'
import { mix } from './search-queries.ts'
import { typing } from './typing.ts'

const SEED = 20_251_128
const DESKS = 50
const ANSWERS = { one: 1_000, typing: 2_500, many: 2_500 }
/** A desk types on for so long, and asks at the pause behind it, in ms. */
const PACE = 300

type Line = {
  engine: string
  patients: number
  what: 'one at a time' | 'typing' | 'no pause'
  ours: Load
  baseline: Load
}

/** `pnpm bench http`: the patient search as a console has it, with session, rights and its entry in the log. */
export const httpBench: Bench = {
  name: 'http',
  question: 'How fast is an audited search over HTTP, and does it stay so while fifty desks type?',
  addTo(command) {
    withEnding(command)
      .option('--patients <list>', 'sizes, comma between', sizesFrom(1_000), [10_000, 100_000])
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { patients: number[]; engine: string[] } & Ending) => {
        const lines: Line[] = []
        for (const engine of options.engine)
          for (const size of options.patients) lines.push(...(await measure(engine, size)))
        const growth = growthOf(lines)
        finish('http', options, { lines, growth }, lines.map(goalOf), () => {
          report(lines)
          printGrowth(growth)
        })
      })
  },
}

async function measure(engine: string, size: number): Promise<Line[]> {
  const desk = await benchDesk(engine, { staff: DESKS, prepare: filedPeople(size, SEED) })
  try {
    // A database that has lived for a day knows its own tables.
    if (engine === 'postgres') await sql`vacuum analyze`.execute(desk.store.write)
    return await atDesks(desk, engine, size)
  } finally {
    await desk.close()
  }
}

type AtDesk = { console: Browser; callId: string; other: Browser }

async function atDesks(desk: BenchDesk, engine: string, patients: number): Promise<Line[]> {
  const questions = mix(sampleOf(patients, SEED), 2_000, SEED)
  let asked = 0
  const text = (): string => questions[asked++ % questions.length]?.typed ?? ''
  const { searchPatients, openCall } = consoleEndpoints
  const calls: Omit<AtDesk, 'other'>[] = []
  for (let n = 0; n < DESKS; n++) {
    const console = await desk.signedIn(n)
    calls.push({ console, ...(await console.call(openCall, { body: { channel: 'phone' } })) })
  }
  const search = ({ console, callId }: Omit<AtDesk, 'other'>): Promise<string> =>
    console.send(searchPatients.path, { callId, text: text() })
  const constant: ConstantRoute = await constantRoute(calls[0] ? await search(calls[0]) : '')
  const desks = calls.map((call): AtDesk => ({ ...call, other: constant.browser() }))
  const ours = (n: number) => search(desks[n] as AtDesk)
  const theirs = (n: number) => (desks[n] as AtDesk).other.send(constant.path, { callId: '', text: text() })
  const about = { engine, patients }
  try {
    const one = await inTurns(1, ANSWERS.one, ours, theirs)
    const typed = await typing(DESKS, ANSWERS.typing, PACE, ours)
    const idle = await typing(DESKS, ANSWERS.typing, PACE, theirs)
    const many = await inTurns(DESKS, ANSWERS.many, ours, theirs)
    return [
      { ...about, what: 'one at a time', ...one },
      { ...about, what: 'typing', ours: typed, baseline: idle },
      { ...about, what: 'no pause', ...many },
    ]
  } finally {
    for (const { console, other } of desks) {
      console.close()
      other.close()
    }
    await constant.close()
  }
}

function goalOf({ engine, patients, what, ours, baseline }: Line): Goal {
  const of = (figure: string): string => `${engine}, ${patients} patients: ${figure}`
  if (what === 'one at a time')
    return atMost(of('audited search over a constant answer, p99 one at a time'), ours.p99 / baseline.p99, 3)
  if (what === 'typing') return atMost(of(`${DESKS} desks typing, p95 ms`), ours.p95, 100)
  return atLeast(
    of(`searches a second over constant answers, ${DESKS} desks without a pause`),
    ours.perSecond / baseline.perSecond,
    0.4,
  )
}

const growthOf = (lines: readonly Line[]): Growth[] =>
  growths(
    lines
      .filter(({ what }) => what === 'one at a time')
      .map(({ engine, patients, ours }) => ({
        what: `${engine}: p99 of one search at a time`,
        size: patients,
        cost: ours.p99,
      })),
    'patients',
  )

function report(lines: readonly Line[]): void {
  const words = {
    'one at a time': 'one at a time',
    typing: `${DESKS} desks typing`,
    'no pause': `${DESKS} desks, no pause`,
  }
  printTable(
    [
      'engine',
      'patients',
      'searches (ms)',
      'p50',
      'p95',
      'p99',
      'a second',
      'constant p50',
      'p95',
      'p99',
      'a second',
      'ours/it p99',
      'ours/it a second',
    ],
    lines.map(({ engine, patients, what, ours, baseline }) => [
      engine,
      String(patients),
      words[what],
      ours.p50,
      ours.p95,
      ours.p99,
      ours.perSecond,
      baseline.p50,
      baseline.p95,
      baseline.p99,
      baseline.perSecond,
      ours.p99 / baseline.p99,
      ours.perSecond / baseline.perSecond,
    ]),
  )
}
