import { consoleEndpoints } from '@portal-desk/contract'
import { benchDesk } from './bench-desk.ts'
import type { Bench } from './bench-kind.ts'
import { constantRoute } from './constant-route.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atMost, type Goal } from './goal.ts'
import { engines, wholeFrom } from './lists.ts'
import { inTurns, type Load } from './load.ts'
import { printTable } from './print-table.ts'

/** So many colleagues are at work, and so many connections ask at once. */
const DESKS = 10

type Line = { engine: string; atOnce: number; ours: Load; baseline: Load }

/** `pnpm bench bff`: what session, rights and schema cost a request. */
export const bffBench: Bench = {
  name: 'bff',
  question: 'What does a read behind session, rights and schema cost against a route that does nothing?',
  addTo(command) {
    withEnding(command)
      .option('--requests <n>', 'answers of each kind', wholeFrom(100), 5_000)
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { requests: number; engine: string[] } & Ending) => {
        const lines: Line[] = []
        for (const engine of options.engine) lines.push(...(await measure(engine, options.requests)))
        finish('bff', options, { lines }, lines.map(goalOf), () => report(lines))
      })
  },
}

/** Who is at work, for a call to be handed to: a read that the log does not note, through all that a route goes through. */
const { path } = consoleEndpoints.getColleagues

async function measure(engine: string, requests: number): Promise<Line[]> {
  const desk = await benchDesk(engine, { staff: DESKS })
  try {
    const consoles = await Promise.all(Array.from({ length: DESKS }, (_, n) => desk.signedIn(n)))
    const constant = await constantRoute((await consoles[0]?.read(path)) ?? '')
    const others = consoles.map(() => constant.browser())
    try {
      const lines: Line[] = []
      for (const atOnce of [1, DESKS]) {
        const ours = (n: number) => consoles[n]?.read(path) ?? Promise.reject(new Error('nobody'))
        const theirs = (n: number) => others[n]?.read(constant.path) ?? Promise.reject(new Error('nobody'))
        lines.push({ engine, atOnce, ...(await inTurns(atOnce, requests, ours, theirs)) })
      }
      return lines
    } finally {
      for (const browser of [...consoles, ...others]) browser.close()
      await constant.close()
    }
  } finally {
    await desk.close()
  }
}

/** One at a time the middle counts, many at once what all get; both are a ratio above 1. */
const goalOf = ({ engine, atOnce, ours, baseline }: Line): Goal =>
  atOnce === 1
    ? atMost(`${engine}: an answer over a constant one, p50 one at a time`, ours.p50 / baseline.p50, 2)
    : atMost(
        `${engine}: constant answers a second over ours, ${atOnce} at once`,
        baseline.perSecond / ours.perSecond,
        2,
      )

function report(lines: readonly Line[]): void {
  printTable(
    [
      'engine',
      'at once',
      'ours p50 ms',
      'p95',
      'p99',
      'a second',
      'constant p50 ms',
      'p95',
      'p99',
      'a second',
      'ratio p50',
      'ratio a second',
      'goal',
    ],
    lines.map(({ engine, atOnce, ours, baseline }) => [
      engine,
      String(atOnce),
      ours.p50,
      ours.p95,
      ours.p99,
      ours.perSecond,
      baseline.p50,
      baseline.p95,
      baseline.p99,
      baseline.perSecond,
      ours.p50 / baseline.p50,
      baseline.perSecond / ours.perSecond,
      '≤2',
    ]),
  )
}
