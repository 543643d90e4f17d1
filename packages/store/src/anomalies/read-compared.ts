import type { Approved, AuditAction, ContactAsked, NewEmail, Stretch, ViewedCall } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db } from '../dialect.ts'
import { foldContact } from '../directory/contact-changes.ts'
import { newContactOf } from '../new-contact.ts'
import { staffEmailHash } from '../staff-emails.ts'
import type { Vault } from '../vault.ts'

const MOST = 500

/** Everybody who opened a call in this stretch. */
export async function staffAtWork(db: Db, { from, before }: Stretch): Promise<string[]> {
  const rows = await db
    .selectFrom('staff as s')
    .select('s.id')
    .where((is) =>
      is.exists(
        is
          .selectFrom('call_session as c')
          .select('c.id')
          .whereRef('c.staff_id', '=', 's.id')
          .where('c.opened_at', '>=', from)
          .where('c.opened_at', '<', before),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** What a call holds where somebody only looked. */
const looking: readonly AuditAction[] = [
  'call.opened',
  'call.caller-changed',
  'call.interpreter-noted',
  'call.waiting',
  'call.resumed',
  'call.wrapped-up',
  'call.closed',
  'search.done',
  'search.refused',
  'record.opened',
  'record.viewed',
  'record.listed',
  'answer.repeated',
  'diagnosis.shown',
]

/** Calls of one person in a stretch that had a record open and are closed, and whether anything was done in each. */
export async function viewedCalls(db: Db, staffId: string, { from, before }: Stretch): Promise<ViewedCall[]> {
  const rows = await db
    .selectFrom('call_session as c')
    .select(['c.id', 'c.opened_at', 'c.disposition'])
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('audit_entry as e')
            .select('e.idx')
            .whereRef('e.call', '=', 'c.id')
            .where('e.action', 'not in', [...looking]),
        )
        .as('acted'),
    )
    .where('c.staff_id', '=', staffId)
    .where('c.opened_at', '>=', from)
    .where('c.opened_at', '<', before)
    .where('c.patient_id', 'is not', null)
    .where('c.closed_at', 'is not', null)
    .orderBy('c.opened_at')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    callId: row.id,
    at: row.opened_at,
    acted: Boolean(row.acted),
    informationOnly: row.disposition === 'information-only',
  }))
}

/** Requests of a stretch that were approved. */
export async function approvedIn(db: Db, { from, before }: Stretch): Promise<Approved[]> {
  const rows = await db
    .selectFrom('approval')
    .select(['asked_by', 'decided_by', 'call_id', 'asked_at'])
    .where('asked_at', '>=', from)
    .where('asked_at', '<', before)
    .where('end_kind', 'in', ['approved', 'used'])
    .orderBy('asked_at')
    .limit(MOST)
    .execute()
  return rows.flatMap(({ asked_by, decided_by, call_id, asked_at }) =>
    decided_by === null ? [] : { askedBy: asked_by, decidedBy: decided_by, callId: call_id, at: asked_at },
  )
}

/** The two who had part in a request. */
export const pairOf = (db: Db, approvalId: string) =>
  db
    .selectFrom('approval')
    .select(['asked_by as askedBy', 'decided_by as decidedBy'])
    .where('id', '=', approvalId)
    .executeTakeFirst()

const SAME_CONTACT = 20

/** All changes under way to the new contact of one change, with the keyed hash that it is known by. */
export async function changesToSame(
  db: Db,
  changeId: string,
): Promise<{ contact: string; changes: ContactAsked[] } | undefined> {
  const one = await db
    .selectFrom('contact_change')
    .select('address_hash')
    .where('id', '=', changeId)
    .executeTakeFirst()
  if (!one) return undefined
  const rows = await db
    .selectFrom('contact_change')
    .select(['patient_id', 'call_id', 'asked_by', 'asked_at', 'held'])
    .where('address_hash', '=', one.address_hash)
    .where('end_kind', 'is', null)
    .limit(SAME_CONTACT)
    .execute()
  const changes = rows.map((row) => ({
    patientId: row.patient_id,
    callId: row.call_id,
    askedBy: row.asked_by,
    at: row.asked_at,
    onAnother: row.held === 'other-record',
  }))
  return { contact: one.address_hash, changes }
}

/** The new email of a change, of which only the provider leaves here; nothing where it is a phone, or is over. */
export async function newEmailOf(db: Db, vault: Vault, changeId: string): Promise<NewEmail | undefined> {
  const row = await db.selectFrom('contact_change').selectAll().where('id', '=', changeId).executeTakeFirst()
  const contact = row && newContactOf(vault, row)
  if (!row || !contact || !('email' in contact)) return undefined
  const folded = foldContact('email', contact.email)
  const { rows } = await sql`select 1 from patient_contact c where c.folded = ${folded} and c.kind = 'email'
    and c.ended_at is null and c.patient_id <> ${row.patient_id}
    and c.patient_id in (select s.patient_id from staff s where s.patient_id is not null)
    union all select 1 from staff s where s.email_hash = ${staffEmailHash(vault, folded)} limit 1`.execute(db)
  return {
    changeId,
    callId: row.call_id,
    askedBy: row.asked_by,
    at: row.asked_at,
    inPerson: row.in_person === 1,
    domain: folded.slice(folded.lastIndexOf('@') + 1),
    ofStaff: rows.length > 0,
  }
}
