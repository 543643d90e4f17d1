import type { AuditEntry } from '@portal-desk/audit'
import type { AuditAction, PatientEvent } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import { engineOf } from './search/engine-of.ts'
import { KEPT } from './search/keep-plans.ts'
import { eventOf, readEntry } from './tables/event-rows.ts'
import { walksOf } from './walk-each.ts'

/** Enough for the story of a busy day. */
const NEWEST = 100
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
/** The same read at once with other rows: as JSON in JSON it is read already. */
export type ToldRow = Omit<TrailRow, 'entry'> & { entry: string | AuditEntry }
type Met = { idx: number; actor: string; entry: Uint8Array }

/** As text: PostgreSQL writes bytes twice as long, and they would have to be read back. */
export const entryText = (db: Db | Tx) =>
  engineOf(db) === 'postgres' ? sql`convert_from(e.entry, 'UTF8')` : sql`cast(e.entry as text)`

const entryJson = (db: Db | Tx) => (engineOf(db) === 'postgres' ? sql`${entryText(db)}::json` : entryText(db))

const rowsOf = (rest: RawBuilder<unknown>): RawBuilder<Met> =>
  sql<Met>`select e.idx, e.actor, e.entry from audit_entry e ${rest}`

/**
 * Ranges of one patient and one action, not equalities: a planner that takes somebody for a patient with few entries
 * would else fetch and sort them all, or walk through all in search of twenty, however many there are.
 */
const newestOf = (patientId: string): RawBuilder<Met> =>
  rowsOf(sql`where e.patient >= ${patientId} and e.patient <= ${patientId}
    order by e.patient desc, e.idx desc limit ${sql.lit(NEWEST)}`)

const newestOfKind =
  (patientId: string) =>
  (action: RawBuilder<unknown>): RawBuilder<Met> =>
    rowsOf(sql`where e.patient = ${patientId} and e.action >= ${action} and e.action <= ${action}
      order by e.action desc, e.idx desc limit ${sql.lit(OF_EACH)}`)

/**
 * The newest entries about a patient; where there are more, also the newest of each kind that is sought. To be read at
 * once with other rows, and in no order: SQLite would sort each walk by itself.
 */
export const trailRows = (db: Db | Tx, patientId: string): RawBuilder<ToldRow> =>
  sql<ToldRow>`with latest as materialized (${newestOf(patientId)})
    select e.idx, ${entryJson(db)} as entry, s.name as staff
    from (
      select * from latest
      union all
      select * from (${walksOf(db, sought, newestOfKind(patientId))}) as of_each
        where of_each.idx < (select min(idx) from latest)
    ) as e left join staff s on s.id = e.actor`

/** The newest events of some kinds about a patient, newest first, without the names of staff. */
export async function readEventsOf(
  db: Db | Tx,
  patientId: string,
  actions: readonly AuditAction[],
): Promise<PatientEvent[]> {
  if (actions.length === 0) return []
  const walks = walksOf(db, actions, newestOfKind(patientId))
  const { rows } = await sql<Omit<TrailRow, 'staff'>>`${sql.raw(KEPT)}
    select e.idx, ${entryText(db)} as entry from (${walks}) as e order by e.idx desc`.execute(db)
  return rows.map((row) => eventOf(readEntry(row)))
}
