import { type AuditEvent, diagnose, type Facts } from '@portal-desk/domain'
import { inOneTransaction, readFacts, recordNearMiss } from '@portal-desk/store'
import { sql } from 'kysely'
import type { Bench } from './bench-kind.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atMost } from './goal.ts'
import { engines, sizesFrom } from './lists.ts'
import { type Growth, growths, timed } from './measure.ts'
import { printGrowth } from './print-growth.ts'
import { printTable } from './print-table.ts'
import { contextAt, type RemedyTown, remedyTown } from './remedy-town.ts'

const PATIENTS = 500
const RUNS = 2_000
const PORTION = 500
/** One near miss for so many events; each is a dozen rows. */
const NEAR = 10

type Line = { engine: string; events: number; rule: number; rule99: number; read: number; read99: number }

const kinds = [
  { action: 'patient.sign-in-failed', outcome: 'refused', reason: 'wrong-password' },
  { action: 'link.refused', outcome: 'refused', reason: 'superseded' },
  { action: 'patient.password-refused', outcome: 'refused', reason: 'too-short' },
  { action: 'mail.handed-over', outcome: 'done', reason: 'reset' },
  { action: 'diagnosis.shown', outcome: 'done', reason: 'basic' },
] as const satisfies readonly AuditEvent[]

/** Gives one patient a login that is in use, and so many events in the trail, a tenth with a near miss beside it. */
async function liveThrough(town: RemedyTown, patientId: string, events: number): Promise<void> {
  const { store, vault, house } = town
  const now = Date.now()
  const work = (run: Parameters<typeof inOneTransaction<null>>[5]) =>
    inOneTransaction(store, vault, contextAt(Date.now(), 'bench'), house, undefined, run)
  await work(async (unit) => {
    const made = { action: 'sample.made', outcome: 'done' } as const
    const changes = [
      { change: 'create-account' },
      { change: 'set-account', set: { lifecycle: 'active', credential: 'set', contact: 'verified' } },
    ] as const
    await unit.carryOut(
      { changes: [...changes], messages: [], audit: [made] },
      await unit.factsFor(patientId),
    )
    return { answer: null, status: 200 }
  })
  const { username = '' } = (await factsOf(town, patientId)).account ?? {}
  for (let done = 0; done < events; done += PORTION) {
    await work(async (unit) => {
      for (let i = done; i < Math.min(events, done + PORTION); i++) {
        const kind = kinds[i % kinds.length] ?? kinds[0]
        unit.record({ ...kind, patient: patientId })
        if (i % NEAR === 0) await recordNearMiss(unit.tx, vault, `${username}${i % 7}`, now + i)
      }
      return { answer: null, status: 200 }
    })
  }
}

const factsOf = ({ store, vault, house }: RemedyTown, patientId: string): Promise<Facts> =>
  readFacts(store.read, store.dialect, vault, Date.now(), house, patientId, false)

async function measureTown(engine: string, sizes: readonly number[]): Promise<Line[]> {
  const town = await remedyTown(engine, PATIENTS)
  try {
    const lines: Line[] = []
    for (const [i, events] of sizes.entries()) {
      const patientId = town.patientIds[i] ?? ''
      await liveThrough(town, patientId, events)
      // A database that has lived this long has been looked after, and is not tidied up while it is measured.
      await sql.raw(engine === 'postgres' ? 'vacuum analyze' : 'analyze').execute(town.store.write)
      const facts = await factsOf(town, patientId)
      const runs = Array.from({ length: RUNS })
      // A server that has been up for a morning has its code compiled.
      await timed(runs, async () => diagnose(await factsOf(town, patientId)), 1)
      const rule = await timed(runs, () => diagnose(facts), 1)
      const read = await timed(runs, async () => diagnose(await factsOf(town, patientId)), 1)
      lines.push({
        engine,
        events,
        rule: rule.p50,
        rule99: rule.p99,
        read: read.p50,
        read99: read.p99,
      })
    }
    return lines
  } finally {
    await town.close()
  }
}

/** `pnpm bench diagnosis`: how long "why" takes for somebody to whom much has happened. */
export const diagnosisBench: Bench = {
  name: 'diagnosis',
  question: 'How long does the diagnosis of one account take, however much has happened on it?',
  addTo(command) {
    withEnding(command)
      .option('--events <list>', 'sizes, comma between', sizesFrom(1), [100, 10_000])
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { events: number[]; engine: string[] } & Ending) => {
        const lines: Line[] = []
        for (const engine of options.engine) lines.push(...(await measureTown(engine, options.events)))
        const growth = growthOf(lines)
        const goals = lines.map((l) =>
          atMost(`${l.engine}, ${l.events} events: diagnosis with its reading, p99 ms`, l.read99, 5),
        )
        finish('diagnosis', options, { lines, growth }, goals, () => report(lines, growth))
      })
  },
}

const growthOf = (lines: readonly Line[]): Growth[] =>
  growths(
    lines.map(({ engine, events, read }) => ({
      what: `${engine}: a diagnosis with its reading`,
      size: events,
      cost: read,
    })),
    'events',
  )

function report(lines: readonly Line[], growth: readonly Growth[]): void {
  printTable(
    ['engine', 'events', 'rules p50 ms', 'p99 ms', 'with reading p50 ms', 'p99 ms', 'goal p99'],
    lines.map((l) => [l.engine, l.events, l.rule, l.rule99, l.read, l.read99, '≤5']),
  )
  printGrowth(growth)
}
