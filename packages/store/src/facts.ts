import {
  type Clinic,
  type Facts,
  type PatientRecord,
  type Policy,
  recoveryAddress,
  reportInForce,
  sendsOf,
} from '@portal-desk/domain'
import { contactRowsOf } from './contacts.ts'
import type { Db, Dialect, Tx } from './dialect.ts'
import { foldContact } from './directory/contact-changes.ts'
import {
  accountRow,
  askedMessageRows,
  contactChangeRow,
  countSessions,
  linkRows,
  mailboxRows,
  messageRows,
  temporaryLoginRows,
} from './facts-rows.ts'
import { inactiveReportsOf } from './inactive-reports.ts'
import { openPauses, pausedSince } from './mail-pauses.ts'
import { marksOf } from './marks.ts'
import { readNearMisses } from './near-misses.ts'
import { readSecondChartTries, readSharedEmail, readSignInTries } from './nearby.ts'
import { readEvents } from './read-events.ts'
import { findLookalikeIds } from './search/find-lookalike-ids.ts'
import { suppressionsOf } from './suppressions.ts'
import { leadingTo, survivorOf } from './survivors.ts'
import { accountOf } from './tables/account-rows.ts'
import { contactChangeOf } from './tables/contact-change-rows.ts'
import { readIncident } from './tables/incident-rows.ts'
import { linkOf } from './tables/link-rows.ts'
import { messageOf } from './tables/message-rows.ts'
import { contactOf, patientOf } from './tables/patient-rows.ts'
import { temporaryLoginOf } from './tables/temporary-login-rows.ts'
import { together } from './together.ts'
import type { Vault } from './vault.ts'

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
  // Without keeping others from naming the patient in a row of theirs: two who flag one pair from either side would
  // wait for each other for ever.
  const locked = lock && dialect === 'postgres' ? patients.forNoKeyUpdate() : patients
  const row = await locked.executeTakeFirst()
  if (!row) throw new NoSuchPatient(patientId)
  const record = JSON.parse(row.record) as PatientRecord
  const [
    events,
    contactRows,
    account,
    links,
    codes,
    messages,
    asked,
    changing,
    marks,
    incident,
    open,
    lookalikes,
    reports,
    leading,
  ] = await together([
    readEvents(db, vault, patientId),
    contactRowsOf(db, patientId),
    accountRow(db, patientId),
    linkRows(db, patientId),
    temporaryLoginRows(db, patientId),
    messageRows(db, patientId),
    askedMessageRows(db, patientId, now),
    contactChangeRow(db, patientId),
    marksOf(db, patientId),
    incidentIn(db),
    openPauses(db),
    findLookalikeIds(db, patientId, record),
    inactiveReportsOf(db, patientId),
    leadingTo(db, patientId),
  ])
  // What leads here is this person: nobody has to tell the two apart any more.
  const alike = lookalikes.filter((id) => !leading.includes(id))
  const emails = contactRows.filter(({ kind }) => kind === 'email').map(({ folded }) => folded)
  const [suppressed, sessions, nearMisses, secondChartTries, retiredTries, survivor] = await together([
    suppressionsOf(db, vault, emails),
    account ? countSessions(db, account.id) : 0,
    account ? readNearMisses(db, vault, account.username, now) : [],
    readSecondChartTries(db, alike, record.names, now),
    leading.length > 0 ? readSignInTries(db, leading, now) : [],
    survivorOf(db, patientId),
  ])
  const contacts = contactRows.map((c) =>
    contactOf(c, Number(c.shared_by), c.kind === 'email' ? suppressed.get(c.folded) : undefined),
  )
  const patient = patientOf(row, contacts, alike.length > 0, marks, reportInForce(reports)?.reason)
  const goesTo = recoveryAddress({ contacts }, now)
  const paused = goesTo && pausedSince(open, vault, goesTo.value)
  const [sharedEmail, shared] = await together([
    readSharedEmail(db, patient),
    goesTo && goesTo.sharedBy > 1 ? mailboxRows(db, foldContact('email', goesTo.value), now) : undefined,
  ])
  const known = links.map(linkOf)
  return {
    now,
    ...house,
    patient,
    ...(account ? { account: accountOf(account) } : {}),
    links: known,
    temporaryLogins: codes.map(temporaryLoginOf),
    messages: messages.map(messageOf),
    events,
    sends: {
      ...sendsOf(asked.map(messageOf), known, now),
      ...(shared ? { mailbox: sendsOf(shared.map(messageOf), [], now) } : {}),
    },
    nearMisses,
    secondChartTries,
    sharedEmail,
    ...(leading.length > 0 ? { retiredTries } : {}),
    ...(survivor ? { survivor } : {}),
    ...(changing ? { contactChange: contactChangeOf(changing) } : {}),
    ...incident,
    ...(paused === undefined ? {} : { mailPausedSince: paused }),
    sessions,
    ...(reports.length > 0 ? { inactiveReports: reports } : {}),
  }
}

/** Trouble for everyone, as every rule and page of a call knows it. */
export async function incidentIn(db: Db | Tx): Promise<Pick<Facts, 'incident'>> {
  const open = await readIncident(db)
  if (!open) return {}
  const { openedBy: _, ...incident } = open
  return { incident }
}
