import type { AuditAction, PatientEvent } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import { eventOf, readEntry } from './tables/event-rows.ts'

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
  'username.checked',
  'email.checked',
  'temporary-login.issued',
  'verification.failed',
]

type Row = { idx: number; entry: Uint8Array }

/** The newest entries about a patient, newest first; where there are more, also the newest of each kind that is sought. */
export async function readTrail(db: Db | Tx, patientId: string): Promise<Row[]> {
  const about = db.selectFrom('audit_entry').select(['idx', 'entry']).where('patient', '=', patientId)
  const newest: Row[] = await about.orderBy('idx', 'desc').limit(NEWEST).execute()
  const oldest = newest.at(-1)?.idx
  if (oldest === undefined || newest.length < NEWEST) return newest
  const rows = await newestOfEach(db, patientId, sought, oldest)
  return [...newest, ...rows].sort((a, b) => b.idx - a.idx)
}

/** The newest of each kind; one question for all kinds, each a few steps in the index by patient and action. */
async function newestOfEach(
  db: Db | Tx,
  patientId: string,
  actions: readonly AuditAction[],
  before = Number.MAX_SAFE_INTEGER,
): Promise<Row[]> {
  const parts = actions.map(
    (action) => sql`select idx, entry from (
      select idx, entry from audit_entry
      where patient = ${patientId} and action = ${action} and idx < ${before}
      order by idx desc limit ${sql.lit(OF_EACH)}) as kind`,
  )
  const { rows } = await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(db)
  return rows
}

/** The newest events of some kinds about a patient, newest first, without the names of staff. */
export async function readEventsOf(
  db: Db | Tx,
  patientId: string,
  actions: readonly AuditAction[],
): Promise<PatientEvent[]> {
  const rows = await newestOfEach(db, patientId, actions)
  return rows.sort((a, b) => b.idx - a.idx).map((row) => eventOf(readEntry(row)))
}
