import type { Facts, InactiveReport, Reviewer } from '@portal-desk/domain'
import {
  type Db,
  inactiveReportOf,
  readCloseness,
  restrictedAmong,
  type Tx,
  type Unit,
} from '@portal-desk/store'
import { Stop } from '../http/stop.ts'

/** Whoever looks at a report, with what about its patient concerns their right to (V8, edge case 20). */
export async function reviewerOf(
  db: Db | Tx,
  { id, role }: Pick<Reviewer, 'id' | 'role'>,
  patientId: string,
): Promise<Reviewer> {
  const closeness = await readCloseness(db, id, patientId)
  const restricted = (await restrictedAmong(db, [patientId])).has(patientId)
  return { id, role, restricted, ...(closeness ? { closeness } : {}) }
}

/** A report behind the lock of its patient, with whoever decides on it. */
export async function reportForReview(
  { tx, factsFor }: Unit,
  reportId: string,
  staff: Pick<Reviewer, 'id' | 'role'>,
): Promise<{ facts: Facts; report: InactiveReport; by: Reviewer }> {
  const ofReport = tx.selectFrom('inactive_report').selectAll().where('id', '=', reportId)
  const known = await ofReport.executeTakeFirst()
  if (!known) throw new Stop('not-here')
  // The patient's row is locked first, as everywhere; the report is read behind the lock.
  const facts = await factsFor(known.patient_id)
  const row = await ofReport.executeTakeFirstOrThrow()
  return { facts, report: inactiveReportOf(row), by: await reviewerOf(tx, staff, known.patient_id) }
}
