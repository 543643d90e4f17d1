import {
  AnomalyRule,
  type AuditAction,
  type ClosedCall,
  causesInCall,
  type Stretch,
} from '@portal-desk/domain'
import type { Db } from '../dialect.ts'

/** Read at once: on SQLite a caller waits for as long as one of these takes. */
const PART = 200
/** A desk with fifty seats closes about three thousand in a day; of more the first are looked at. */
const MOST = 20_000

type Row = { id: string; staff_id: string; closed_at: number | null }

/** The calls that were closed in a stretch of the calendar, each with what in it weighs. */
export async function closedCalls(db: Db, stretch: Stretch): Promise<ClosedCall[]> {
  const calls: ClosedCall[] = []
  let after: Row | undefined
  while (calls.length < MOST) {
    const rows = await readPart(db, stretch, after)
    calls.push(...(await withCauses(db, rows)))
    after = rows.at(-1)
    if (rows.length < PART) return calls
  }
  return calls
}

function readPart(db: Db, { from, before }: Stretch, after: Row | undefined): Promise<Row[]> {
  const closed = db
    .selectFrom('call_session')
    .select(['id', 'staff_id', 'closed_at'])
    .where('closed_at', '>=', from)
    .where('closed_at', '<', before)
    .orderBy('closed_at')
    .orderBy('id')
  const rest = after
    ? closed.where((is) => is(is.refTuple('closed_at', 'id'), '>', is.tuple(after.closed_at ?? 0, after.id)))
    : closed
  return rest.limit(PART).execute()
}

async function withCauses(db: Db, rows: readonly Row[]): Promise<ClosedCall[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [acts, odd] = await Promise.all([doneIn(db, ids), rulesOf(db, ids)])
  return rows.map(({ id, staff_id, closed_at }) => ({
    callId: id,
    staffId: staff_id,
    closedAt: closed_at ?? 0,
    causes: causesInCall(acts.get(id) ?? [], odd.get(id) ?? []),
  }))
}

async function doneIn(db: Db, ids: readonly string[]) {
  const entries = await db
    .selectFrom('audit_entry')
    .select(['idx', 'at', 'action', 'call', 'outcome'])
    .where('call', 'in', [...ids])
    .execute()
  const done = entries.filter(({ outcome }) => outcome === 'done').sort((a, b) => a.idx - b.idx)
  const acts = done.map(({ action, ...entry }) => ({ ...entry, action: action as AuditAction }))
  return Map.groupBy(acts, ({ call }) => call)
}

async function rulesOf(db: Db, ids: readonly string[]): Promise<Map<string, AnomalyRule[]>> {
  const rows = await db
    .selectFrom('anomaly_call as c')
    .innerJoin('anomaly as a', 'a.id', 'c.anomaly_id')
    .select(['c.call_id', 'a.rule'])
    .where('c.call_id', 'in', [...ids])
    .execute()
  const byCall = Map.groupBy(rows, ({ call_id }) => call_id)
  return new Map([...byCall].map(([id, some]) => [id, some.map(({ rule }) => AnomalyRule.parse(rule))]))
}

/** Those among these members of staff of whom no call was drawn since. */
export async function notDrawnSince(
  db: Db,
  staffIds: readonly string[],
  since: number,
): Promise<Set<string>> {
  if (staffIds.length === 0) return new Set()
  const drawn = await db
    .selectFrom('call_review')
    .select('staff_id')
    .distinct()
    .where('staff_id', 'in', [...staffIds])
    .where('drawn_at', '>', since)
    .execute()
  const had = new Set(drawn.map(({ staff_id }) => staff_id))
  return new Set(staffIds.filter((id) => !had.has(id)))
}

/** The newest day that calls were drawn from. */
export async function lastDrawnDay(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('review_draw')
    .select('day')
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.day
}
