import type { AuditAction, PatientEvent } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import { engineOf } from './search/engine-of.ts'
import { KEPT } from './search/keep-plans.ts'
import { eventOf, readEntry } from './tables/event-rows.ts'
import { walkEach, walksOf } from './walk-each.ts'

/** Enough for the story of a busy day. */
const NEWEST = 200
const OF_EACH = 20

/**
 * What a rule looks for by name: why somebody cannot sign in, and how often something was tried. A phone that fails
 * every minute must not push these out of sight, nor give an agent more guesses.
 */
const sought: readonly AuditAction[] = [
  'link.opened',
  'link.refused',
  'link.detail-wrong',
  'patient.signed-in',
  'patient.password-refused',
  'patient.password-chosen',
  'mail.bounced',
  'account.held',
  'account.deactivated',
  'account.reactivated',
  'inactive.confirmed',
  'account.consolidated',
  'username.checked',
  'email.checked',
  'temporary-login.issued',
  'verification.failed',
]

/** An entry as it is stored, with the name of the member of staff who acted, where one did. */
export type TrailRow = { idx: number; entry: string; staff: string | null }
type Walked = TrailRow & { newest: Flag }
type Flag = 0 | 1

/** As text: PostgreSQL writes bytes twice as long, and they would have to be read back. */
export const entryText = (db: Db | Tx) =>
  engineOf(db) === 'postgres' ? sql`convert_from(e.entry, 'UTF8')` : sql`cast(e.entry as text)`

const rowsOf = (db: Db | Tx, newest: Flag, rest: RawBuilder<unknown>): RawBuilder<Walked> =>
  sql<Walked>`select e.idx, ${entryText(db)} as entry, s.name as staff, ${sql.lit(newest)} as newest
    from audit_entry e left join staff s on s.id = e.actor ${rest}`

/**
 * Ranges of one patient and one action, not equalities: a planner that takes somebody for a patient with few entries
 * would else fetch and sort them all, or walk through all in search of twenty, however many there are.
 */
const newestOf =
  (db: Db | Tx) =>
  (patientId: RawBuilder<unknown>): RawBuilder<Walked> =>
    rowsOf(
      db,
      1,
      sql`where e.patient >= ${patientId} and e.patient <= ${patientId}
        order by e.patient desc, e.idx desc limit ${sql.lit(NEWEST)}`,
    )

const newestOfKind =
  (db: Db | Tx, patientId: string) =>
  (action: RawBuilder<unknown>): RawBuilder<Walked> =>
    rowsOf(
      db,
      0,
      sql`where e.patient = ${patientId} and e.action >= ${action} and e.action <= ${action}
        order by e.action desc, e.idx desc limit ${sql.lit(OF_EACH)}`,
    )

/** The newest entries about a patient, newest first; where there are more, also the newest of each kind that is sought. */
export async function readTrail(db: Db | Tx, patientId: string): Promise<TrailRow[]> {
  const { rows } =
    await sql<Walked>`${sql.raw(KEPT)} select * from (${walksOf(db, [patientId], newestOf(db))}) as latest
    union all select * from (${walksOf(db, sought, newestOfKind(db, patientId))}) as of_each`.execute(db)
  const byIndex = (some: Walked[]) => some.sort((a, b) => b.idx - a.idx)
  const newest = byIndex(rows.filter((row) => row.newest === 1))
  const oldest = newest.at(-1)?.idx
  if (oldest === undefined || newest.length < NEWEST) return newest
  return [...newest, ...byIndex(rows.filter((row) => row.newest === 0 && row.idx < oldest))]
}

/** The newest events of some kinds about a patient, newest first, without the names of staff. */
export async function readEventsOf(
  db: Db | Tx,
  patientId: string,
  actions: readonly AuditAction[],
): Promise<PatientEvent[]> {
  const rows = await walkEach(db, actions, newestOfKind(db, patientId))
  return rows.sort((a, b) => b.idx - a.idx).map((row) => eventOf(readEntry(row)))
}
