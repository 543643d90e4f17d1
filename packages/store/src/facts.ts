import { type CallFacts, type Clinic, days, type Facts, hours, type Policy } from '@portal-desk/domain'
import type { Context } from './context.ts'
import type { Db, Dialect, Tx } from './dialect.ts'
import { accountOf } from './tables/account-rows.ts'
import { callOf } from './tables/call-rows.ts'
import { eventOf } from './tables/event-rows.ts'
import { linkOf } from './tables/link-rows.ts'
import { messageOf } from './tables/message-rows.ts'
import { contactOf, patientOf } from './tables/patient-rows.ts'
import { failuresIn, verificationOf } from './tables/verification-rows.ts'

const LINKS = 20
const MESSAGES = 20
const EVENTS = 200
/** Mails that carry a way in; notices are not counted (domain §4). */
const COUNTED = ['invitation', 'reset', 'username-reminder', 'username-reminder-shared', 'already-enrolled']

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
  now: number,
  house: House,
  patientId: string,
  lock: boolean,
): Promise<Facts> {
  const patients = db.selectFrom('patient').selectAll().where('id', '=', patientId)
  const row = await (lock && dialect === 'postgres' ? patients.forUpdate() : patients).executeTakeFirst()
  if (!row) throw new NoSuchPatient(patientId)
  const contactRows = await db
    .selectFrom('patient_contact as c')
    .selectAll('c')
    .select((eb) =>
      eb
        .selectFrom('patient_contact as o')
        .whereRef('o.folded', '=', 'c.folded')
        .where('o.ended_at', 'is', null)
        .select(eb.fn.countAll<number>().as('n'))
        .as('shared_by'),
    )
    .where('c.patient_id', '=', patientId)
    .where('c.ended_at', 'is', null)
    .orderBy('c.rank')
    .limit(20)
    .execute()
  const lookalike = row.lookalike_key
    ? await db
        .selectFrom('patient')
        .select('id')
        .where('lookalike_key', '=', row.lookalike_key)
        .where('id', '!=', patientId)
        .limit(1)
        .executeTakeFirst()
    : undefined
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
  const messages = await db
    .selectFrom('outbox_message')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('queued_at', 'desc')
    .limit(MESSAGES)
    .execute()
  const entries = await db
    .selectFrom('audit_entry')
    .select(['idx', 'entry'])
    .where('patient', '=', patientId)
    .orderBy('idx', 'desc')
    .limit(EVENTS)
    .execute()
  const names = new Map(
    (await db.selectFrom('staff').select(['id', 'name']).limit(2_000).execute()).map((s) => [s.id, s.name]),
  )
  const { sessions } = account
    ? await db
        .selectFrom('patient_session')
        .select((eb) => eb.fn.countAll<number>().as('sessions'))
        .where('person_id', '=', account.id)
        .executeTakeFirstOrThrow()
    : { sessions: 0 }
  const sent = messages.filter(
    (m) => COUNTED.includes(m.template) && m.state !== 'cancelled' && m.queued_at > now - days(1),
  )
  const facts: Facts = {
    now,
    ...house,
    patient: patientOf(
      row,
      contactRows.map((c) => contactOf(c, Number(c.shared_by))),
      lookalike !== undefined,
    ),
    ...(account ? { account: accountOf(account) } : {}),
    links: links.map(linkOf),
    messages: messages.map(messageOf),
    events: entries.map((e) => eventOf(e, names)),
    sends: {
      desk: sent.filter((m) => m.asked_by === 'desk').map((m) => m.queued_at),
      patient: sent.filter((m) => m.asked_by === 'patient').map((m) => m.queued_at),
    },
    sessions: Number(sessions),
  }
  return facts
}

/** The call, and what its caller has shown so far; undefined where the call does not exist. */
export async function readCallFacts(
  db: Db | Tx,
  dialect: Dialect,
  context: Context,
  house: House,
  callId: string,
  lock: boolean,
): Promise<CallFacts | { call: CallFacts['call'] } | undefined> {
  const calls = db.selectFrom('call_session').selectAll().where('id', '=', callId)
  const callRow = await (lock && dialect === 'postgres' ? calls.forUpdate() : calls).executeTakeFirst()
  if (!callRow) return undefined
  const call = callOf(callRow)
  if (!call.patientId || context.actor.kind !== 'staff') return { call }
  const facts = await readFacts(db, dialect, context.now, house, call.patientId, lock)
  const rows = await db
    .selectFrom('verification')
    .selectAll()
    .where('patient_id', '=', call.patientId)
    .where('started_at', '>', context.now - hours(48))
    .orderBy('started_at', 'desc')
    .limit(50)
    .execute()
  const verifications = rows.map(verificationOf)
  const mine = verifications.find((v) => v.callId === callId && v.endedAt === undefined)
  return {
    ...facts,
    call,
    staff: {
      id: context.actor.id,
      role: context.actor.role,
      ...(context.reauthenticatedAt === undefined ? {} : { reauthenticatedAt: context.reauthenticatedAt }),
    },
    ...(mine ? { verification: mine } : {}),
    failures: failuresIn(verifications, context.now - days(1)),
  }
}
