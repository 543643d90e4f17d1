import { Disposition, days, type FigureCall, hours, type TimeRange } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db } from './dialect.ts'
import { type FigureScope, ofSite } from './figure-scope.ts'

/** Read at once: on SQLite a caller waits for as long as one of these takes. */
const PART = 500
/** Eight weeks of a desk with fifty seats; of more the newest are counted. */
const MOST = 120_000

type Row = {
  id: string
  opened_at: number
  closed_at: number
  disposition: string | null
  signed_in_at: number | null
  checked: number | boolean
  passed: number | boolean
  called_again: number | boolean
  verified_later: number | boolean
}

/** One part of the calls of a stretch, newest first, behind one that was read; each with what came of it, by index. */
async function readPart(
  db: Db,
  { from, before }: TimeRange,
  scope: FigureScope,
  after: { opened_at: number; id: string } | undefined,
): Promise<Row[]> {
  const { team } = scope
  const ofTeam =
    team === undefined ? sql`` : sql`and c.staff_id in (select s.id from staff s where s.team = ${team})`
  const behind = after ? sql`and (c.opened_at, c.id) < (${after.opened_at}, ${after.id})` : sql``
  const { rows } = await sql<Row>`select c.id, c.opened_at, c.closed_at, c.disposition,
    (select min(e.at) from audit_entry e where e.patient = c.patient_id and e.action = 'patient.signed-in'
      and e.at >= c.opened_at and e.at < c.opened_at + ${sql.lit(hours(24))}) as signed_in_at,
    exists (select 1 from verification v where v.call_id = c.id) as checked,
    exists (select 1 from verification v where v.call_id = c.id and v.verified_at is not null) as passed,
    exists (select 1 from call_session n where n.patient_id = c.patient_id and n.closed_at is not null and n.opened_at > c.opened_at
      and n.opened_at <= c.opened_at + ${sql.lit(days(7))}) as called_again,
    exists (select 1 from verification v where v.patient_id = c.patient_id and v.started_at > c.closed_at
      and v.started_at <= c.closed_at + ${sql.lit(days(7))} and v.verified_at is not null) as verified_later
    from call_session c
    where c.opened_at >= ${from} and c.opened_at < ${before} and c.closed_at is not null ${ofTeam} ${ofSite('c.patient_id', scope)} ${behind}
    order by c.opened_at desc, c.id desc limit ${sql.lit(PART)}`.execute(db)
  return rows
}

const figureCall = (row: Row): FigureCall => ({
  id: row.id,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  disposition: Disposition.catch('information-only').parse(row.disposition),
  ...(row.signed_in_at === null ? {} : { signedInAt: row.signed_in_at }),
  checked: Boolean(row.checked),
  passed: Boolean(row.passed),
  calledAgain: Boolean(row.called_again),
  verifiedLater: Boolean(row.verified_later),
})

/**
 * Closed calls of a stretch of time as the figures need them, a part after the other, so that nobody waits for long.
 * @param scope whose calls
 */
export async function readFigureCalls(
  db: Db,
  stretch: TimeRange,
  scope: FigureScope,
): Promise<{ calls: FigureCall[]; more: boolean }> {
  const calls: FigureCall[] = []
  let after: Row | undefined
  while (calls.length < MOST) {
    const rows = await readPart(db, stretch, scope, after)
    for (const row of rows) calls.push(figureCall(row))
    after = rows.at(-1)
    if (rows.length < PART) return { calls, more: false }
  }
  return { calls, more: true }
}
