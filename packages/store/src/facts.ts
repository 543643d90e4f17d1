import {
  type Clinic,
  type Facts,
  type PatientRecord,
  type Policy,
  recoveryAddress,
  reportInForce,
  sendsOf,
} from '@portal-desk/domain'
import { contactRows } from './contacts.ts'
import type { Db, Dialect, Tx } from './dialect.ts'
import { foldContact } from './directory/contact-changes.ts'
import {
  accountRows,
  askedMessageRows,
  contactChangeRows,
  linkRows,
  mailboxRows,
  messageRows,
  sessionRows,
  temporaryLoginRows,
} from './facts-rows.ts'
import { inactiveReportRows } from './inactive-reports.ts'
import { openPauses, pausedSince } from './mail-pauses.ts'
import { markRows, marksIn } from './marks.ts'
import { nearMissRows } from './near-misses.ts'
import { readSecondChartTries, readSharedEmail, readSignInTries } from './nearby.ts'
import { readAtOnce } from './read-at-once.ts'
import { eventsOf } from './read-events.ts'
import { trailRows } from './read-trail.ts'
import { lookalikeRows, lookalikesIn } from './search/find-lookalike-ids.ts'
import { suppressionRows, suppressionsIn } from './suppressions.ts'
import { ledBy, recordsLeadingTo, stepsFrom, survivorBehind } from './survivors.ts'
import { accountOf } from './tables/account-rows.ts'
import { contactChangeOf } from './tables/contact-change-rows.ts'
import { inactiveReportOf } from './tables/inactive-report-rows.ts'
import { incidentOf, incidentRows } from './tables/incident-rows.ts'
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
  if (lock && dialect === 'postgres') await lockPatient(db, patientId)
  const rows = await readAtOnce(db, {
    patients: db.selectFrom('patient').selectAll().where('id', '=', patientId),
    contacts: contactRows(db, patientId),
    accounts: accountRows(db, patientId),
    sessions: sessionRows(db, patientId),
    links: linkRows(db, patientId),
    codes: temporaryLoginRows(db, patientId),
    messages: messageRows(db, patientId),
    asked: askedMessageRows(db, patientId, now),
    changing: contactChangeRows(db, patientId),
    marks: markRows(db, patientId),
    incident: incidentRows(db),
    pauses: openPauses(db),
    reports: inactiveReportRows(db, patientId),
    leading: recordsLeadingTo(patientId),
    steps: stepsFrom([patientId]),
    trail: trailRows(db, patientId),
  })
  const [row] = rows.patients
  if (!row) throw new NoSuchPatient(patientId)
  const record = JSON.parse(row.record) as PatientRecord
  const leading = rows.leading.map(({ id }) => id)
  const [account] = rows.accounts
  const [changing] = rows.changing
  const reports = rows.reports.map(inactiveReportOf)
  const emails = rows.contacts.filter(({ kind }) => kind === 'email').map(({ folded }) => folded)
  const [met, events, retiredTries, survivor] = await together([
    readAtOnce(db, {
      lookalikes: lookalikeRows(db, record),
      suppressed: emails.length > 0 ? suppressionRows(db, vault, emails) : undefined,
      nearMisses: account && nearMissRows(db, vault, account.username, now),
    }),
    eventsOf(db, vault, rows.trail),
    leading.length > 0 ? readSignInTries(db, leading, now) : [],
    survivorBehind(db, patientId, ledBy(rows.steps).get(patientId)),
  ])
  // What leads here is this person: nobody has to tell the two apart any more.
  const alike = lookalikesIn(met.lookalikes, patientId).filter((id) => !leading.includes(id))
  const suppressed = suppressionsIn(vault, emails, met.suppressed)
  const contacts = rows.contacts.map((c) =>
    contactOf(c, Number(c.shared_by), c.kind === 'email' ? suppressed.get(c.folded) : undefined),
  )
  const marks = marksIn(rows.marks)
  const patient = patientOf(row, contacts, alike.length > 0, marks, reportInForce(reports)?.reason)
  const goesTo = recoveryAddress({ contacts }, now)
  const paused = goesTo && pausedSince(rows.pauses, vault, goesTo.value)
  const [secondChartTries, sharedEmail, shared] = await together([
    readSecondChartTries(db, alike, record.names, now),
    readSharedEmail(db, patient),
    goesTo && goesTo.sharedBy > 1
      ? mailboxRows(db, foldContact('email', goesTo.value), now).execute()
      : undefined,
  ])
  const known = rows.links.map(linkOf)
  return {
    now,
    ...house,
    patient,
    ...(account ? { account: accountOf(account) } : {}),
    links: known,
    temporaryLogins: rows.codes.map(temporaryLoginOf),
    messages: rows.messages.map(messageOf),
    events,
    sends: {
      ...sendsOf(rows.asked.map(messageOf), known, now),
      ...(shared ? { mailbox: sendsOf(shared.map(messageOf), [], now) } : {}),
    },
    nearMisses: met.nearMisses.map(({ at }) => Number(at)),
    secondChartTries,
    sharedEmail,
    ...(leading.length > 0 ? { retiredTries } : {}),
    ...(survivor ? { survivor } : {}),
    ...(changing ? { contactChange: contactChangeOf(changing) } : {}),
    ...incidentFor(rows.incident),
    ...(paused === undefined ? {} : { mailPausedSince: paused }),
    sessions: Number(rows.sessions.find(({ id }) => id === account?.id)?.sessions ?? 0),
    ...(reports.length > 0 ? { inactiveReports: reports } : {}),
  }
}

/**
 * Without keeping others from naming the patient in a row of theirs: two who flag one pair from either side would wait
 * for each other for ever.
 */
const lockPatient = (db: Db | Tx, patientId: string) =>
  db.selectFrom('patient').select('id').where('id', '=', patientId).forNoKeyUpdate().execute()

/** Trouble for everyone, as every rule and page of a call knows it. */
export const incidentIn = async (db: Db | Tx): Promise<Pick<Facts, 'incident'>> =>
  incidentFor(await incidentRows(db).execute())

function incidentFor(rows: Parameters<typeof incidentOf>[0]): Pick<Facts, 'incident'> {
  const open = incidentOf(rows)
  if (!open) return {}
  const { openedBy: _, ...incident } = open
  return { incident }
}
