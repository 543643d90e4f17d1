import { days } from '@portal-desk/domain'
import { type Db, isHere } from '@portal-desk/store'
import { sql } from 'kysely'
import { Stop } from '../http/stop.ts'

const PAGE = 50
/** What was settled longer ago can neither be undone nor is it news. */
const LATELY = days(30)

/** A report with whom it is about and who had to do with it. */
const withNames = (db: Db) =>
  db
    .selectFrom('inactive_report as r')
    .innerJoin('patient as p', 'p.id', 'r.patient_id')
    .leftJoin('staff as reporter', 'reporter.id', 'r.reported_by')
    .leftJoin('staff as decider', 'decider.id', 'r.ended_by')
    .selectAll('r')
    .select(['p.masked_name', 'p.birth_date', 'reporter.name as reporter', 'decider.name as decider'])

export type NamedReport = Awaited<ReturnType<typeof readReport>>

/** One report, or *not here*. */
export async function readReport(db: Db, reportId: string) {
  const row = await withNames(db).where('r.id', '=', reportId).executeTakeFirst()
  if (!row) throw new Stop('not-here')
  return row
}

/** Reports about records for whoever reads (S18). */
const forReader = (db: Db, staffId: string) => withNames(db).where(isHere(staffId, 'p.site_id'))
type Reports = ReturnType<typeof forReader>

/** A page of those that wait, oldest first, behind a row that was read. */
async function waitingAfter(reports: Reports, after: NamedReport | undefined): Promise<NamedReport[]> {
  const waiting = reports.where('r.waits', '=', sql.lit(1)).orderBy('r.reported_at').orderBy('r.id')
  const rest = after
    ? waiting.where((is) =>
        is(is.refTuple('r.reported_at', 'r.id'), '>', is.tuple(after.reported_at, after.id)),
      )
    : waiting
  return rest.limit(PAGE + 1).execute()
}

/** A page of what was settled lately, newest first, behind a row that was read; a sweep is no news of each login. */
async function settledAfter(
  reports: Reports,
  now: number,
  after: NamedReport | undefined,
): Promise<NamedReport[]> {
  const settled = reports
    .where('r.ended_at', '>', now - LATELY)
    .where('r.run_id', 'is', null)
    .where('r.waits', '=', 0)
    .where('r.end_kind', '!=', 'taken-back')
    .orderBy('r.ended_at', 'desc')
    .orderBy('r.id', 'desc')
  const rest = after
    ? settled.where((is) =>
        is(is.refTuple('r.ended_at', 'r.id'), '<', is.tuple(after.ended_at ?? 0, after.id)),
      )
    : settled
  return rest.limit(PAGE + 1).execute()
}

/**
 * A page of one of the two lists, and the row behind which the next begins.
 * @param after the last row that was read; `beginning` for the first page
 */
export async function readReports(
  db: Db,
  now: number,
  staffId: string,
  list: 'waiting' | 'settled',
  after: string,
) {
  const last = after === 'beginning' ? undefined : await readReport(db, after)
  const reports = forReader(db, staffId)
  const rows = await (list === 'waiting' ? waitingAfter(reports, last) : settledAfter(reports, now, last))
  const page = rows.slice(0, PAGE)
  const next = rows.length > PAGE ? page.at(-1)?.id : undefined
  return { rows: page, ...(next ? { next } : {}) }
}
