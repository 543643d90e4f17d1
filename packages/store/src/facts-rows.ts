import { hours } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'

const LINKS = 20
const MESSAGES = 20
const CODES = 10
const LOGINS = 20
/** Beyond the limits of a day many times over; what was taken back is among them. */
const SENDS = 200

/**
 * The first login made for a patient; one that came over with a merged chart stands before one that was retired
 * earlier.
 */
export const accountRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('portal_account')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy(sql`case when lifecycle = 'retired' then 1 else 0 end`)
    .orderBy('created_at')
    .limit(1)

/** The newest links, newest first. */
export const linkRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('access_link')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('created_at', 'desc')
    .limit(LINKS)

/** The newest temporary logins, newest first. */
export const temporaryLoginRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('temporary_login')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('issued_at', 'desc')
    .limit(CODES)

/** The newest mails, newest first. */
export const messageRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('outbox_message')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('queued_at', 'desc')
    .limit(MESSAGES)

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

/** The newest contact change. */
export const contactChangeRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('contact_change')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('asked_at', 'desc')
    .limit(1)

/** On how many devices somebody is signed in, by login. */
export const sessionRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('portal_account')
    .innerJoin('patient_session', 'patient_session.person_id', 'portal_account.id')
    .select((eb) => ['portal_account.id', eb.fn.countAll<number>().as('sessions')])
    .where('portal_account.patient_id', '=', patientId)
    .groupBy('portal_account.id')
    .limit(LOGINS)
