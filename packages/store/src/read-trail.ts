import type { AuditAction, PatientEvent } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import { eventOf, readEntry } from './tables/event-rows.ts'
import { together } from './together.ts'
import { walkEach } from './walk-each.ts'

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
export type TrailRow = { idx: number; entry: Uint8Array; staff: string | null }

const rowsOf = (rest: RawBuilder<unknown>): RawBuilder<TrailRow> =>
  sql<TrailRow>`select e.idx, e.entry, s.name as staff from audit_entry e left join staff s on s.id = e.actor ${rest}`

const newestOf = (patientId: string): RawBuilder<TrailRow> =>
  rowsOf(sql`where e.patient = ${patientId} order by e.idx desc limit ${sql.lit(NEWEST)}`)

/**
 * A range of one action, not an equality: a planner that does not know how rare the action is would else walk through
 * all that happened to the patient, in the order of `idx`, in search of twenty.
 */
const newestOfKind = (patientId: string, action: RawBuilder<unknown>): RawBuilder<TrailRow> =>
  rowsOf(sql`where e.patient = ${patientId} and e.action >= ${action} and e.action <= ${action}
    order by e.action desc, e.idx desc limit ${sql.lit(OF_EACH)}`)

/** The newest entries about a patient, newest first; where there are more, also the newest of each kind that is sought. */
export async function readTrail(db: Db | Tx, patientId: string): Promise<TrailRow[]> {
  const [{ rows: newest }, ofEach] = await together([
    newestOf(patientId).execute(db),
    newestOfEach(db, patientId, sought),
  ])
  const oldest = newest.at(-1)?.idx
  if (oldest === undefined || newest.length < NEWEST) return newest
  return [...newest, ...ofEach.filter(({ idx }) => idx < oldest).sort((a, b) => b.idx - a.idx)]
}

/** The newest of each kind, each a few steps in the index by patient and action. */
const newestOfEach = (db: Db | Tx, patientId: string, actions: readonly AuditAction[]): Promise<TrailRow[]> =>
  walkEach(db, actions, (action) => newestOfKind(patientId, action))

/** The newest events of some kinds about a patient, newest first, without the names of staff. */
export async function readEventsOf(
  db: Db | Tx,
  patientId: string,
  actions: readonly AuditAction[],
): Promise<PatientEvent[]> {
  const rows = await newestOfEach(db, patientId, actions)
  return rows.sort((a, b) => b.idx - a.idx).map((row) => eventOf(readEntry(row)))
}
