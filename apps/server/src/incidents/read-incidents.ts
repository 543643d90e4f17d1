import type { IncidentList } from '@portal-desk/contract'
import { hours } from '@portal-desk/domain'
import type { Db } from '@portal-desk/store'
import { sql } from 'kysely'
import { Stop } from '../http/stop.ts'

const PAGE = 20
/** No call lasts longer: whoever forgot theirs finds it closed. */
const LONGEST_CALL = hours(12)

/** Calls that were open while the incident was: each carried the cause. */
const callsDuring = (now: number) => sql<number>`(select count(*) from call_session as c
  where c.opened_at > i.opened_at - ${LONGEST_CALL} and c.opened_at <= coalesce(i.closed_at, ${now})
  and (c.closed_at is null or c.closed_at >= i.opened_at))`

/** Incidents with who opened and closed them, and the calls that came while they lasted. */
const withNames = (db: Db, now: number) =>
  db
    .selectFrom('incident as i')
    .leftJoin('staff as opener', 'opener.id', 'i.opened_by')
    .leftJoin('staff as closer', 'closer.id', 'i.closed_by')
    .selectAll('i')
    .select(['opener.name as opener', 'closer.name as closer', callsDuring(now).as('calls')])

export type NamedIncident = Awaited<ReturnType<typeof openNow>>[number]

/** Those that are open, the oldest first: one of each reason at most. */
const openNow = (db: Db, now: number) =>
  withNames(db, now).where('i.closed_at', 'is', null).orderBy('i.opened_at').orderBy('i.id').execute()

/** A page of those that are over, the newest end first, behind one that was read. */
async function overAfter(db: Db, now: number, after: string): Promise<NamedIncident[]> {
  const over = withNames(db, now)
    .where('i.closed_at', 'is not', null)
    .orderBy('i.closed_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(PAGE + 1)
  if (after === 'beginning') return over.execute()
  const last = await db
    .selectFrom('incident')
    .select(['id', 'closed_at'])
    .where('id', '=', after)
    .executeTakeFirst()
  if (!last || last.closed_at === null) throw new Stop('not-here')
  const { id, closed_at } = last
  return over.where((is) => is(is.refTuple('i.closed_at', 'i.id'), '<', is.tuple(closed_at, id))).execute()
}

/**
 * A page of one of the two lists, and the row behind which the next begins.
 * @param after the last row that was read; `beginning` for the first page
 */
export async function readIncidents(db: Db, now: number, list: IncidentList, after: string) {
  const rows = await (list === 'open' ? openNow(db, now) : overAfter(db, now, after))
  const page = rows.slice(0, PAGE)
  const next = rows.length > PAGE ? page.at(-1)?.id : undefined
  return { rows: page, ...(next ? { next } : {}) }
}
