import { type AuditAction, consequences, type Instant, stateBearing } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import { placesOf } from './audit-places.ts'
import type { Db } from './dialect.ts'
import { entryText, type TrailRow } from './read-trail.ts'
import { walkEach } from './walk-each.ts'

/** Enough to know where any call stood: each entry says anew what it changes. */
const MOST_BEFORE = 500

const rowsOf = (db: Db, rest: RawBuilder<unknown>): RawBuilder<TrailRow> =>
  sql<TrailRow>`select e.idx, ${entryText(db)} as entry, s.name as staff
    from audit_entry e left join staff s on s.id = e.actor ${rest}`
const oneOf = (actions: readonly AuditAction[]) => sql`e.action in (${sql.join([...actions])})`

/** The entries of a call behind one, in order. */
export async function readCallEntries(
  db: Db,
  callId: string,
  after: number,
  limit: number,
): Promise<TrailRow[]> {
  const own = sql`where e.call = ${callId} and e.idx > ${after} order by e.idx limit ${limit}`
  return (await rowsOf(db, own).execute(db)).rows
}

/** The entries of a call up to one that say where it stood then, in order; of very many the newest. */
export async function readCallBefore(db: Db, callId: string, through: number): Promise<TrailRow[]> {
  const own = sql`where e.call = ${callId} and e.idx <= ${through} and ${oneOf(stateBearing)}
    order by e.idx desc limit ${MOST_BEFORE}`
  return (await rowsOf(db, own).execute(db)).rows.reverse()
}

/** Of which patients, behind which entry, and from when until when. */
type Asked = { patientIds: readonly string[]; after: number; from: Instant; before: Instant; limit: number }

/**
 * What patients did on the portal, and what became of their mails and links, in order: what may have come of a call. That
 * it stands in no call itself is asked in a way no index answers: SQLite would walk all such entries of everybody.
 */
export async function readConsequences(db: Db, asked: Asked): Promise<TrailRow[]> {
  const { patientIds, after, from, before, limit } = asked
  const { low, high } = await placesOf(db, from, before)
  const rows = await walkEach(db, patientIds, (patientId) =>
    rowsOf(
      db,
      sql`where e.patient = ${patientId} and e.idx > ${Math.max(after, low - 1)} and e.idx < ${high}
        and e.at >= ${from} and e.at < ${before} and coalesce(e.call, '') = '' and ${oneOf(consequences)}
        order by e.idx limit ${limit}`,
    ),
  )
  return rows.sort((a, b) => a.idx - b.idx)
}

/** When these patients last signed in since a time, up to an entry. */
export const readSignIns = (
  db: Db,
  patientIds: readonly string[],
  from: Instant,
  through: number,
): Promise<TrailRow[]> =>
  walkEach(db, patientIds, (patientId) =>
    rowsOf(
      db,
      sql`where e.patient = ${patientId} and e.action = 'patient.signed-in' and e.idx <= ${through}
        and e.at >= ${from} order by e.idx desc limit 1`,
    ),
  )
