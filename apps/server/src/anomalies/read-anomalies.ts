import { type Anomaly, days } from '@portal-desk/domain'
import { type AnomalyTable, anomalyOf, type Db, type Tx, type Vault } from '@portal-desk/store'
import { type Selectable, sql } from 'kysely'
import { Stop } from '../http/stop.ts'

const PAGE = 50
/** What was settled longer ago is found in the audit. */
const LATELY = days(30)
type Row = Selectable<AnomalyTable>

async function rowOf(db: Db | Tx, anomalyId: string): Promise<Row> {
  const row = await db.selectFrom('anomaly').selectAll().where('id', '=', anomalyId).executeTakeFirst()
  if (!row) throw new Stop('not-here')
  return row
}

/**
 * One finding with the calls behind it.
 * @throws Stop *not-here*
 */
export async function readAnomaly(db: Db | Tx, vault: Vault, anomalyId: string): Promise<Anomaly> {
  const row = await rowOf(db, anomalyId)
  const calls = await db
    .selectFrom('anomaly_call')
    .select('call_id')
    .where('anomaly_id', '=', anomalyId)
    .orderBy('place')
    .execute()
  return anomalyOf(
    row,
    calls.map(({ call_id }) => call_id),
    vault,
  )
}

/** A page of those that wait, the most urgent and then the newest first, behind a row that was read. */
function waitingAfter(db: Db, after: Row | undefined): Promise<Row[]> {
  const waiting = db
    .selectFrom('anomaly')
    .selectAll()
    .where('waits', '=', sql.lit(1))
    .orderBy('rank', 'desc')
    .orderBy('found_at', 'desc')
    .orderBy('id', 'desc')
  const rest = after
    ? waiting.where((is) =>
        is(is.refTuple('rank', 'found_at', 'id'), '<', is.tuple(after.rank, after.found_at, after.id)),
      )
    : waiting
  return rest.limit(PAGE + 1).execute()
}

/** A page of what was settled lately, newest first, behind a row that was read. */
function settledAfter(db: Db, now: number, after: Row | undefined): Promise<Row[]> {
  const settled = db
    .selectFrom('anomaly')
    .selectAll()
    .where('settled_at', '>', now - LATELY)
    .orderBy('settled_at', 'desc')
    .orderBy('id', 'desc')
  const rest = after
    ? settled.where((is) =>
        is(is.refTuple('settled_at', 'id'), '<', is.tuple(after.settled_at ?? 0, after.id)),
      )
    : settled
  return rest.limit(PAGE + 1).execute()
}

/**
 * A page of one of the two lists, and the row behind which the next begins.
 * @param after the last row that was read; `beginning` for the first page
 */
export async function readAnomalies(
  { db, vault, now }: { db: Db; vault: Vault; now: number },
  list: 'waiting' | 'settled',
  after: string,
): Promise<{ anomalies: Anomaly[]; next?: string }> {
  const last = after === 'beginning' ? undefined : await rowOf(db, after)
  const rows = await (list === 'waiting' ? waitingAfter(db, last) : settledAfter(db, now, last))
  const page = rows.slice(0, PAGE)
  const next = rows.length > PAGE ? page.at(-1)?.id : undefined
  return { anomalies: page.map((row) => anomalyOf(row, [], vault)), ...(next ? { next } : {}) }
}
