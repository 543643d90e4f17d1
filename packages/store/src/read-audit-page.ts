import { type AuditAction, type AuditFilter, actionsFor, type Instant } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import { kindsFor, walksOfKinds } from './audit-kinds.ts'
import { placesOf } from './audit-places.ts'
import type { Db } from './dialect.ts'
import { entryText, type TrailRow } from './read-trail.ts'

/** What is asked for, with the time as instants, and how much of it. */
export type AuditAsked = Omit<AuditFilter, 'when'> & {
  when?: { from: Instant; before: Instant } | undefined
  /** Only these actions; with a patient or a call alone. */
  actions?: readonly AuditAction[]
  /** Only entries before this one. */
  before?: number | undefined
  limit: number
}
/** Behind every entry there can be. */
const END = Number.MAX_SAFE_INTEGER

type Sql = RawBuilder<unknown>
type Place = { idx: number }
type Walk = RawBuilder<Place>

/**
 * A page of the trail, newest first. Each filter is a walk down an index, or one for each kind of entry that is asked
 * for, and each ends after a page: how many entries there are does not matter, but for those of one patient or call.
 */
export async function readAuditPage(db: Db, asked: AuditAsked): Promise<TrailRow[]> {
  const walk = await walkOf(db, asked, await withinOf(db, asked))
  if (!walk) return []
  const { limit } = asked
  const { rows } = await sql<TrailRow>`select e.idx, ${entryText(db)} as entry, s.name as staff
    from (select walked.idx from (${walk}) as walked order by walked.idx desc limit ${limit}) as page
    join audit_entry e on e.idx = page.idx left join staff s on s.id = e.actor
    order by e.idx desc`.execute(db)
  return rows
}

/**
 * How many entries are asked for, counted no further than `limit`. Nothing is put in order, so that walks behind the last
 * one counted are never begun.
 */
export async function countAuditEntries(db: Db, asked: AuditAsked): Promise<number> {
  const walk = await walkOf(db, asked, await withinOf(db, asked))
  if (!walk) return 0
  const { rows } = await sql<{ n: number }>`select count(*) as n
    from (select walked.idx from (${walk}) as walked limit ${asked.limit}) as counted`.execute(db)
  return Number(rows[0]?.n ?? 0)
}

/** Between which entries, and in which time, all that is asked for lies. */
async function withinOf(db: Db, { when, before }: AuditAsked): Promise<Sql> {
  const places = when && (await placesOf(db, when.from, when.before))
  const high = Math.min(places?.high ?? END, before ?? END)
  return sql`e.idx >= ${places?.low ?? 0} and e.idx < ${high}${
    when ? sql` and e.at >= ${when.from} and e.at < ${when.before}` : sql``
  }`
}

/** The way that passes the fewest entries: a call has fewest, then a patient; nothing where there can be none. */
async function walkOf(db: Db, asked: AuditAsked, within: Sql): Promise<Walk | undefined> {
  const { callId, patientId, staffId, site, outcome, limit } = asked
  const actions = asked.actions ?? actionsFor(asked)
  const down = (where: Sql): Walk =>
    sql<Place>`select e.idx from audit_entry e where ${where} and ${within} order by e.idx desc limit ${limit}`
  if (callId !== undefined || patientId !== undefined) {
    const parts = [
      callId !== undefined && sql`e.call = ${callId}`,
      patientId !== undefined && sql`e.patient = ${patientId}`,
      staffId !== undefined && sql`e.actor = ${staffId}`,
      site !== undefined && sql`e.site = ${site}`,
      actions && sql`e.action in (${sql.join(actions)})`,
      outcome && sql`e.outcome = ${outcome}`,
    ]
    return down(
      sql.join(
        parts.filter((part) => typeof part === 'object'),
        sql` and `,
      ),
    )
  }
  const at = site === undefined ? sql`` : sql`e.site = ${site} and `
  if (staffId === undefined && !actions && !outcome) return down(sql`${at}true`)
  const kinds = await kindsFor(db, asked)
  if (kinds.length === 0) return undefined
  const by = staffId === undefined ? sql`` : sql`e.actor = ${staffId} and `
  return walksOfKinds(db, kinds, (action, end) =>
    down(sql`${at}${by}e.action = ${action} and e.outcome = ${end}`),
  )
}
