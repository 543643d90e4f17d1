import { readCheckpointFile, type StoredRow, verifyLog } from '@portal-desk/audit'
import { storedCheckpoints, storedDetails, storedEntries } from '@portal-desk/store'
import { type AuditPageLine, goalsOfPages, measurePages, reportPages } from './audit-pages.ts'
import { type AuditTown, auditTown } from './audit-town.ts'
import { sha256 } from './bare-hashes.ts'
import type { Bench } from './bench-kind.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { atMost, type Goal } from './goal.ts'
import { engines, sizesFrom } from './lists.ts'
import { type Growth, growths, timed } from './measure.ts'
import { printGrowth } from './print-growth.ts'
import { printTable } from './print-table.ts'

type Line = {
  engine: string
  entries: number
  /** Entries that stand in memory, and nothing beside them. */
  entriesMs: number
  bareMs: number
  /** The whole log as it lies in the database, with personal values and checkpoints. */
  wholeMs: number
  readMs: number
}

/** `pnpm bench audit`: how long it takes to verify the whole log, and to read a page of it. */
export const auditBench: Bench = {
  name: 'audit',
  question: 'How long does the log take to verify, and a page of it to read?',
  addTo(command) {
    withEnding(command)
      .option('--entries <list>', 'sizes, comma between', sizesFrom(1_000), [10_000, 100_000])
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { entries: number[]; engine: string[] } & Ending) => {
        const lines: Line[] = []
        const pages: AuditPageLine[] = []
        for (const engine of options.engine)
          for (const size of options.entries) {
            const measured = await measure(engine, size)
            lines.push(measured.line)
            pages.push(...measured.pages)
          }
        const growth = growthOf(lines)
        const goals = [...lines.flatMap(goalsOf), ...goalsOfPages(pages)]
        finish('audit', options, { lines, pages, growth }, goals, () => {
          report(lines)
          reportPages(pages)
          printGrowth(growth)
        })
      })
  },
}

async function measure(engine: string, entries: number): Promise<{ line: Line; pages: AuditPageLine[] }> {
  const town = await auditTown(engine, entries)
  try {
    const rows: StoredRow[] = []
    for await (const row of storedEntries(town.store.read, 0, entries)) rows.push(row)
    const ms = async (run: () => unknown): Promise<number> => (await timed([run], (work) => work())).p50
    const line = {
      engine,
      entries,
      bareMs: await ms(() => {
        for (const { entry } of rows) sha256(entry)
      }),
      entriesMs: await ms(async () => mustBeWhole(await verifyLog({ entries: rows, keys: [] }), entries)),
      readMs: await ms(async () => {
        for await (const { entry } of storedEntries(town.store.read, 0, entries)) sha256(entry)
      }),
      wholeMs: await ms(async () => mustBeWhole(await verifyWhole(town, entries), entries)),
    }
    return { line, pages: await measurePages(town, engine, entries) }
  } finally {
    await town.close()
  }
}

const verifyWhole = ({ store, vault, key, outside }: AuditTown, entries: number) =>
  verifyLog({
    entries: storedEntries(store.read, 0, entries),
    details: storedDetails(store.read, vault, 0, entries),
    checkpoints: storedCheckpoints(store.read, entries, entries),
    outside: readCheckpointFile(outside),
    keys: [key.verifier],
  })

/** A log with findings is read to another end, and its time says nothing. */
function mustBeWhole(report: Awaited<ReturnType<typeof verifyLog>>, entries: number): void {
  if (report.findingCount > 0 || report.entries !== entries)
    throw new Error(`${report.entries} entries, and ${report.findings[0]?.reason ?? 'nothing found'}`)
}

function goalsOf(line: Line): Goal[] {
  const of = (what: string): string => `${line.engine}, ${line.entries} entries: ${what}`
  return [
    atMost(of('verifying entries in memory over SHA-256 of them'), line.entriesMs / line.bareMs, 3),
    atMost(of('verifying the stored log over reading and SHA-256'), line.wholeMs / line.readMs, 3),
  ]
}

const growthOf = (lines: readonly Line[]): Growth[] =>
  growths(
    lines.map((l) => ({ what: `${l.engine}: verifying the stored log`, size: l.entries, cost: l.wholeMs })),
    'entries',
  )

function report(lines: readonly Line[]): void {
  printTable(
    [
      'engine',
      'entries',
      'in memory ms',
      'SHA-256 ms',
      'ratio',
      'stored log ms',
      'read and SHA-256 ms',
      'ratio',
      'entries/s',
      'goal',
    ],
    lines.map((l) => [
      l.engine,
      String(l.entries),
      l.entriesMs,
      l.bareMs,
      l.entriesMs / l.bareMs,
      l.wholeMs,
      l.readMs,
      l.wholeMs / l.readMs,
      (l.entries / l.wholeMs) * 1_000,
      '≤3',
    ]),
  )
}
