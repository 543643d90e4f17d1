import type { Instant, ReplayEntry } from '@portal-desk/domain'
import {
  type Db,
  readCallBefore,
  readCallEntries,
  readConsequences,
  readSignIns,
  type TrailRow,
} from '@portal-desk/store'
import { readRow } from './audit-row.ts'

const PAGE = 100
/** Records that one call opened; a call about more is about none of them. */
const RECORDS = 5

type Asked = { callId: string; after: number | undefined; from: Instant; before: Instant }

/**
 * A page of what happened in a call and what its patients did since, in the order of the log, and before it the entries
 * that say where the call stood by then.
 */
export async function replayEntries(
  db: Db,
  { callId, after = -1, from, before }: Asked,
): Promise<{ before: ReplayEntry[]; entries: ReplayEntry[]; next?: number }> {
  const own = await readCallEntries(db, callId, after, PAGE + 1)
  const earlier = after < 0 ? [] : await readCallBefore(db, callId, after)
  const patientIds = patientsIn([...earlier, ...own])
  const signIns = after < 0 ? [] : await readSignIns(db, patientIds, from, after)
  const theirs = await readConsequences(db, { patientIds, after, from, before, limit: PAGE + 1 })
  const all = inOrder([...own, ...theirs])
  const page = all.slice(0, PAGE)
  const last = page.at(-1)?.idx
  return {
    before: inOrder([...earlier, ...signIns]).map(entryOf),
    entries: page.map(entryOf),
    ...(all.length > PAGE && last !== undefined ? { next: last } : {}),
  }
}

const inOrder = (rows: TrailRow[]): TrailRow[] => rows.sort((a, b) => a.idx - b.idx)

function entryOf(row: TrailRow): ReplayEntry {
  const { event, entry } = readRow(row)
  return { event, patientId: entry.patient, policy: entry.verification?.policy }
}

/** Whose records the call had open, the newest first. */
function patientsIn(rows: TrailRow[]): string[] {
  const ids = rows.map((row) => entryOf(row).patientId).filter((id) => id !== undefined)
  return [...new Set(ids.reverse())].slice(0, RECORDS)
}
