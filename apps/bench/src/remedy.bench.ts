import { decideRemedy, isRefused } from '@portal-desk/domain'
import {
  carryOutChanges,
  claimKey,
  inOneTransaction,
  type Key,
  type Made,
  queueMessages,
  readFacts,
  rememberAnswer,
} from '@portal-desk/store'
import type { Bench } from './bench-kind.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atMost, type Goal } from './goal.ts'
import { engines, sizesFrom } from './lists.ts'
import { type Growth, growths, timed } from './measure.ts'
import { printGrowth } from './print-growth.ts'
import { printTable } from './print-table.ts'
import { contextAt, type RemedyTown, remedyTown, verified } from './remedy-town.ts'

const WRITERS = 8
const ROUND = 400
/** Each act takes a patient of its own; a town must have enough of them for all rounds. */
const LEAST = 6 * ROUND
const order = { remedy: 'resend-invitation', input: { reason: 'first-time', confirm: true } } as const

type Line = {
  engine: string
  patients: number
  writers: number
  ours: number
  ours99: number
  baseline: number
  perSecond: number
}

/** One invitation with everything a request does: key, facts with locks, decision, rows, mail, audit, answer. */
async function audited(
  { store, vault, house }: RemedyTown,
  patientId: string,
  key: Key,
  callId: string,
): Promise<void> {
  await inOneTransaction(store, vault, contextAt(Date.now(), key.key, callId), house, key, async (unit) => {
    const facts = await unit.factsFor(patientId)
    const made = await unit.carryOut(decideRemedy(order, verified(facts, callId)), facts)
    if (made.refused) throw new Error(`refused: ${made.refused.code}`)
    return { answer: { linkId: made.link?.id ?? '' }, status: 200 }
  })
}

/** The same transaction without the audit log. */
async function unaudited(
  { store, vault, house }: RemedyTown,
  patientId: string,
  key: Key,
  callId: string,
): Promise<void> {
  const context = contextAt(Date.now(), key.key, callId)
  await store.write.transaction().execute(async (tx) => {
    await claimKey(tx, vault, key, context.now)
    const facts = await readFacts(tx, store.dialect, vault, context.now, house, patientId, true)
    const decision = decideRemedy(order, verified(facts, callId))
    if (isRefused(decision)) throw new Error(`refused: ${decision.refused.code}`)
    const made: Made = { messageIds: [], accounts: new Map() }
    const hands = { tx, dialect: store.dialect, vault, context, facts }
    await carryOutChanges(hands, decision.changes, made)
    await queueMessages(hands, decision.messages, made)
    await rememberAnswer(tx, vault, key, { status: 200, answer: { linkId: made.link?.id ?? '' } })
  })
}

type Act = typeof audited
let pressed = 0
const keyOf = (): Key => ({ scope: 'bench', key: `press-${++pressed}`, bodyHash: 'same' })

/** Median and p99 of one act, with so many at work at once; each takes a patient of its own. */
async function measure(town: RemedyTown, act: Act, writers: number) {
  const patients = town.patientIds.splice(0, ROUND)
  const lanes = Array.from({ length: writers }, (_, lane) =>
    patients.filter((_id, i) => i % writers === lane),
  )
  const from = performance.now()
  const times = await Promise.all(
    lanes.map((lane, desk) => timed(lane, (id) => act(town, id, keyOf(), `bench-call-${desk}`), 1)),
  )
  const seconds = (performance.now() - from) / 1_000
  const middle = (pick: (t: (typeof times)[number]) => number): number =>
    times.map(pick).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  return { p50: middle((t) => t.p50), p99: middle((t) => t.p99), perSecond: patients.length / seconds }
}

/** `pnpm bench remedy`: what the audit log costs a remedy. */
export const remedyBench: Bench = {
  name: 'remedy',
  question: 'What does one audited remedy cost against the same transaction without audit?',
  addTo(command) {
    withEnding(command)
      .option('--patients <list>', 'sizes, comma between', sizesFrom(LEAST), [10_000, 100_000])
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { patients: number[]; engine: string[] } & Ending) => {
        const lines: Line[] = []
        for (const engine of options.engine) {
          for (const size of options.patients) lines.push(...(await measureTown(engine, size)))
        }
        const growth = growthOf(lines)
        finish('remedy', options, { lines, growth }, lines.flatMap(goalOf), () => report(lines, growth))
      })
  },
}

async function measureTown(engine: string, size: number): Promise<Line[]> {
  const town = await remedyTown(engine, size)
  try {
    const lines: Line[] = []
    // Warm both ways first, so that neither pays for the other's first statements.
    await measure(town, audited, 1)
    await measure(town, unaudited, 1)
    for (const writers of engine === 'postgres' ? [1, WRITERS] : [1]) {
      const ours = await measure(town, audited, writers)
      const baseline = await measure(town, unaudited, writers)
      lines.push({
        engine,
        patients: size,
        writers,
        ours: ours.p50,
        ours99: ours.p99,
        baseline: baseline.p50,
        perSecond: ours.perSecond,
      })
    }
    return lines
  } finally {
    await town.close()
  }
}

/** One writer alone on PostgreSQL has no goal: what eight at once wait for each other is what was asked. */
function goalOf({ engine, patients, writers, ours, baseline }: Line): Goal[] {
  const what = `${engine}, ${patients} patients: audited over unaudited, ${writers === 1 ? 'one writer' : `${writers} writers`}`
  if (engine === 'sqlite') return [atMost(what, ours / baseline, 1.5)]
  return writers === 1 ? [] : [atMost(what, ours / baseline, 3)]
}

const growthOf = (lines: readonly Line[]): Growth[] =>
  growths(
    lines
      .filter(({ writers }) => writers === 1)
      .map(({ engine, patients, ours }) => ({
        what: `${engine}: one audited remedy`,
        size: patients,
        cost: ours,
      })),
    'patients',
  )

function report(lines: readonly Line[], growth: readonly Growth[]): void {
  printTable(
    [
      'engine',
      'patients',
      'writers',
      'audited p50 ms',
      'p99 ms',
      'a second',
      'without audit p50 ms',
      'ratio',
      'goal',
    ],
    lines.map((l) => [
      l.engine,
      l.patients,
      l.writers,
      l.ours,
      l.ours99,
      l.perSecond,
      l.baseline,
      l.ours / l.baseline,
      l.engine === 'sqlite' ? '≤1.5' : l.writers === 1 ? '–' : '≤3',
    ]),
  )
  printGrowth(growth)
}
