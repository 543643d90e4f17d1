import {
  type CallFacts,
  type Clinic,
  type Facts,
  failuresIn,
  hours,
  isMarked,
  type PatientRecord,
  type Policy,
  recoveryAddress,
  sendsOf,
} from '@portal-desk/domain'
import { readCloseness } from './closeness.ts'
import { contactRowsOf } from './contacts.ts'
import type { Context } from './context.ts'
import type { Db, Dialect, Tx } from './dialect.ts'
import { foldContact } from './directory/contact-changes.ts'
import { openFlagOf } from './flags.ts'
import { pausedSince } from './mail-pauses.ts'
import { brokenGlassOf, marksOf } from './marks.ts'
import { readNearMisses } from './near-misses.ts'
import { readSecondChartTries, readSharedEmail } from './nearby.ts'
import { readAbout } from './read-about.ts'
import { readEvents } from './read-events.ts'
import { findLookalikeIds } from './search/find-lookalike-ids.ts'
import { suppressionsOf } from './suppressions.ts'
import { accountOf } from './tables/account-rows.ts'
import { approvalOf } from './tables/approval-rows.ts'
import { callOf } from './tables/call-rows.ts'
import { confirmationOf } from './tables/confirmation-rows.ts'
import { contactChangeOf } from './tables/contact-change-rows.ts'
import { readIncident } from './tables/incident-rows.ts'
import { linkOf } from './tables/link-rows.ts'
import { messageOf } from './tables/message-rows.ts'
import { contactOf, patientOf } from './tables/patient-rows.ts'
import { temporaryLoginOf } from './tables/temporary-login-rows.ts'
import { verificationOf } from './tables/verification-rows.ts'
import type { Vault } from './vault.ts'

const LINKS = 20
const MESSAGES = 20
const CODES = 10
/** Beyond the limits of a day many times over; what was taken back is among them. */
const SENDS = 200

/** What the clinic has decided and is called; read once per unit. */
export type House = { policy: Policy; clinic: Clinic }

/** The patient is not in the directory (any more). */
export class NoSuchPatient extends Error {
  override name = 'NoSuchPatient'
}

/**
 * Everything the rules may look at for one patient: one read per table family.
 * @param lock takes the patient's row for the transaction (there may be no account to lock yet)
 */
export async function readFacts(
  db: Db | Tx,
  dialect: Dialect,
  vault: Vault,
  now: number,
  house: House,
  patientId: string,
  lock: boolean,
): Promise<Facts> {
  const patients = db.selectFrom('patient').selectAll().where('id', '=', patientId)
  const row = await (lock && dialect === 'postgres' ? patients.forUpdate() : patients).executeTakeFirst()
  if (!row) throw new NoSuchPatient(patientId)
  const contactRows = await contactRowsOf(db, patientId)
  const emails = contactRows.filter(({ kind }) => kind === 'email').map(({ folded }) => folded)
  const suppressed = await suppressionsOf(db, vault, emails)
  const record = JSON.parse(row.record) as PatientRecord
  const lookalikes = await findLookalikeIds(db, patientId, record)
  const account = await db
    .selectFrom('portal_account')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  const links = await db
    .selectFrom('access_link')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('created_at', 'desc')
    .limit(LINKS)
    .execute()
  const codes = await db
    .selectFrom('temporary_login')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('issued_at', 'desc')
    .limit(CODES)
    .execute()
  const messageRows = await db
    .selectFrom('outbox_message')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('queued_at', 'desc')
    .limit(MESSAGES)
    .execute()
  // Not cut out of the newest few: a run of notices must not push a mail out of its day (V10).
  const sentRows = await db
    .selectFrom('outbox_message')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('asked_by', '!=', 'notice')
    .where('queued_at', '>', now - hours(24))
    .orderBy('queued_at', 'desc')
    .limit(SENDS)
    .execute()
  const contacts = contactRows.map((c) =>
    contactOf(c, Number(c.shared_by), c.kind === 'email' ? suppressed.get(c.folded) : undefined),
  )
  const goesTo = recoveryAddress({ contacts }, now)
  const shared =
    goesTo && goesTo.sharedBy > 1
      ? await sentToMailbox(db, foldContact('email', goesTo.value), now)
      : undefined
  const paused = goesTo ? await pausedSince(db, vault, goesTo.value) : undefined
  const changing = await db
    .selectFrom('contact_change')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const events = await readEvents(db, vault, patientId)
  const { sessions } = account
    ? await db
        .selectFrom('patient_session')
        .select((eb) => eb.fn.countAll<number>().as('sessions'))
        .where('person_id', '=', account.id)
        .executeTakeFirstOrThrow()
    : { sessions: 0 }
  const known = links.map(linkOf)
  const marks = await marksOf(db, patientId)
  const patient = patientOf(row, contacts, lookalikes.length > 0, marks)
  const facts: Facts = {
    now,
    ...house,
    patient,
    ...(account ? { account: accountOf(account) } : {}),
    links: known,
    temporaryLogins: codes.map(temporaryLoginOf),
    messages: messageRows.map(messageOf),
    events,
    sends: {
      ...sendsOf(sentRows.map(messageOf), known, now),
      ...(shared ? { mailbox: sendsOf(shared.map(messageOf), [], now) } : {}),
    },
    nearMisses: account ? await readNearMisses(db, vault, account.username, now) : [],
    secondChartTries: await readSecondChartTries(db, lookalikes, record.names, now),
    sharedEmail: await readSharedEmail(db, patient),
    ...(changing ? { contactChange: contactChangeOf(changing) } : {}),
    ...(await incidentIn(db)),
    ...(paused === undefined ? {} : { mailPausedSince: paused }),
    sessions: Number(sessions),
  }
  return facts
}

/** Trouble for everyone, as every rule and page of a call knows it. */
async function incidentIn(db: Db | Tx): Promise<Pick<Facts, 'incident'>> {
  const open = await readIncident(db)
  if (!open) return {}
  const { openedBy: _, ...incident } = open
  return { incident }
}

/** Mails that were asked for in the last hour and went to one address, for whomever. */
const sentToMailbox = (db: Db | Tx, folded: string, now: number) =>
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

/** Whose call it is, where the server itself looks after it. */
const ownerOf = async (db: Db | Tx, id: string): Promise<CallFacts['staff']> => {
  const { role } = await db.selectFrom('staff').select('role').where('id', '=', id).executeTakeFirstOrThrow()
  return { id, role: role as CallFacts['staff']['role'] }
}

/** A call before a record is open in it. */
export type BareCallFacts = Pick<CallFacts, 'now' | 'policy' | 'clinic' | 'staff' | 'call' | 'incident'>
export const hasRecord = (facts: CallFacts | BareCallFacts): facts is CallFacts => 'patient' in facts

/**
 * The call, and where a record is open in it, all about the record; undefined where there is no such call. What the
 * server does by itself is done for whoever's call it is.
 */
export async function readCallFacts(
  db: Db | Tx,
  dialect: Dialect,
  vault: Vault,
  context: Context,
  house: House,
  callId: string,
  lock: boolean,
): Promise<CallFacts | BareCallFacts | undefined> {
  const { actor, now } = context
  if (actor.kind === 'patient') return undefined
  const calls = db.selectFrom('call_session').selectAll().where('id', '=', callId)
  const callRow = await (lock && dialect === 'postgres' ? calls.forUpdate() : calls).executeTakeFirst()
  if (!callRow) return undefined
  const call = callOf(callRow)
  const again = context.reauthenticatedAt
  const staff =
    actor.kind === 'staff'
      ? { id: actor.id, role: actor.role, ...(again === undefined ? {} : { reauthenticatedAt: again }) }
      : await ownerOf(db, call.staffId)
  if (!call.patientId) return { now, ...house, staff, call, ...(await incidentIn(db)) }
  const facts = await readFacts(db, dialect, vault, now, house, call.patientId, lock)
  const closeness = await readCloseness(db, staff.id, call.patientId)
  const flag = await openFlagOf(db, call.patientId)
  const brokenGlass = isMarked(facts.patient, 'restricted')
    ? await brokenGlassOf(db, callId, staff.id, call.patientId)
    : undefined
  const rows = await db
    .selectFrom('verification')
    .selectAll()
    .where('patient_id', '=', call.patientId)
    .where('started_at', '>', now - hours(48))
    .orderBy('started_at', 'desc')
    .limit(50)
    .execute()
  const asked = await db
    .selectFrom('approval')
    .selectAll()
    .where('call_id', '=', callId)
    .orderBy('asked_at', 'desc')
    .limit(20)
    .execute()
  const confirmations = await db
    .selectFrom('confirmation')
    .selectAll()
    .where('patient_id', '=', call.patientId)
    .where('started_at', '>', now - hours(24))
    .orderBy('started_at', 'desc')
    .limit(20)
    .execute()
  const about = call.aboutId ? await readAbout(db, now, staff.id, call.patientId, call.aboutId) : undefined
  const verifications = rows.map(verificationOf)
  const mine = verifications.find((v) => v.callId === callId)
  return {
    ...facts,
    call,
    staff,
    ...(mine ? { verification: mine } : {}),
    ...(about ? { about } : {}),
    failures: failuresIn(verifications, now),
    approvals: asked.map((row) => approvalOf(row, vault)),
    confirmations: confirmations.map(confirmationOf),
    ...(closeness ? { closeness } : {}),
    ...(flag ? { flag } : {}),
    ...(brokenGlass ? { brokenGlass } : {}),
  }
}
