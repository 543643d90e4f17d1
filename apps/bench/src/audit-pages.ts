import { type AuditAsked, readAuditPage } from '@portal-desk/store'
import type { AuditTown } from './audit-town.ts'
import { atMost, type Goal } from './goal.ts'
import { timed } from './measure.ts'
import { printTable } from './print-table.ts'

/** A page, and the one entry more that tells whether something follows. */
const LIMIT = 51
const ROUNDS = 20
const FIRST_PAGE_MS = 100
const FILTER_MS = 300

export type AuditPageLine = { engine: string; entries: number; ask: string; ms: number }

/** What somebody asks of the log, the plainest first; what is never there has to be missed as quickly. */
const asksOf = (
  entries: number,
  patientId: string | undefined,
): Record<string, Omit<AuditAsked, 'limit'>> => ({
  'the newest': {},
  'half way down': { before: entries / 2 },
  'a person': { staffId: 'bench' },
  'a person, refused': { staffId: 'bench', outcome: 'refused' },
  'a person, not known': { staffId: 'bench', outcome: 'unknown' },
  nobody: { staffId: 'no-such-person' },
  'a kind': { what: 'records' },
  'a kind, refused': { what: 'records', outcome: 'refused' },
  refused: { outcome: 'refused' },
  'not known': { outcome: 'unknown' },
  'a patient': { patientId },
  'a patient, not known': { patientId, outcome: 'unknown' },
  'a patient, a kind': { patientId, what: 'audit' },
  today: { when: { from: 0, before: Number.MAX_SAFE_INTEGER } },
  'long ago': { when: { from: 0, before: 1 }, what: 'records' },
})

/** How long a page of the log takes, by what is asked for: the slow one of twenty. */
export async function measurePages(
  { store, patientIds }: AuditTown,
  engine: string,
  entries: number,
): Promise<AuditPageLine[]> {
  const lines: AuditPageLine[] = []
  for (const [ask, asked] of Object.entries(asksOf(entries, patientIds[0]))) {
    const jobs = Array.from({ length: ROUNDS }, () => ({ ...asked, limit: LIMIT }))
    const { p95 } = await timed(jobs, (job) => readAuditPage(store.read, job))
    lines.push({ engine, entries, ask, ms: p95 })
  }
  return lines
}

export const goalsOfPages = (lines: readonly AuditPageLine[]): Goal[] =>
  lines.map(({ engine, entries, ask, ms }) =>
    atMost(
      `${engine}, ${entries} entries: a page, ${ask}, p95 ms`,
      ms,
      ask === 'the newest' ? FIRST_PAGE_MS : FILTER_MS,
    ),
  )

export const reportPages = (lines: readonly AuditPageLine[]): void =>
  printTable(
    ['engine', 'entries', 'a page of', 'p95 ms', 'goal'],
    lines.map(({ engine, entries, ask, ms }) => [
      engine,
      String(entries),
      ask,
      ms,
      `≤${ask === 'the newest' ? FIRST_PAGE_MS : FILTER_MS}`,
    ]),
  )
