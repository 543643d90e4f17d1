import { hours } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'

const LINKS = 20
const MESSAGES = 20
const CODES = 10
/** Beyond the limits of a day many times over; what was taken back is among them. */
const SENDS = 200

/**
 * The first login made for a patient; one that came over with a merged chart stands before one that was retired
 * earlier.
 */
export const accountRow = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('portal_account')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy(sql`case when lifecycle = 'retired' then 1 else 0 end`)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()

/** The newest links, newest first. */
export const linkRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('access_link')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('created_at', 'desc')
    .limit(LINKS)
    .execute()

/** The newest temporary logins, newest first. */
export const temporaryLoginRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('temporary_login')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('issued_at', 'desc')
    .limit(CODES)
    .execute()

/** The newest mails, newest first. */
export const messageRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('outbox_message')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('queued_at', 'desc')
    .limit(MESSAGES)
    .execute()

/**
 * Mails that somebody asked for in the last day. Not cut out of the newest few: a run of notices must not push a mail
 * out of its day (V10).
 */
export const askedMessageRows = (db: Db | Tx, patientId: string, now: number) =>
  db
    .selectFrom('outbox_message')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('asked_by', '!=', 'notice')
    .where('queued_at', '>', now - hours(24))
    .orderBy('queued_at', 'desc')
    .limit(SENDS)
    .execute()

/** Mails that were asked for in the last hour and went to one address, for whomever. */
export const mailboxRows = (db: Db | Tx, folded: string, now: number) =>
  db
    .selectFrom('patient_contact')
    .innerJoin('outbox_message', 'outbox_message.contact_id', 'patient_contact.id')
    .selectAll('outbox_message')
    .where('patient_contact.folded', '=', folded)
    .where('outbox_message.queued_at', '>', now - hours(1))
    .where('outbox_message.asked_by', '!=', 'notice')
    .orderBy('outbox_message.queued_at', 'desc')
    .limit(SENDS)
    .execute()

/** The newest contact change. */
export const contactChangeRow = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('contact_change')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** On how many devices somebody is signed in. */
export const countSessions = async (db: Db | Tx, accountId: string): Promise<number> => {
  const { sessions } = await db
    .selectFrom('patient_session')
    .select((eb) => eb.fn.countAll<number>().as('sessions'))
    .where('person_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return Number(sessions)
}
