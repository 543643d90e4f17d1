import type { Facts, InactiveReport, Reviewer } from '@portal-desk/domain'
import { inactiveReportOf, readCloseness, type Unit } from '@portal-desk/store'
import { Stop } from '../http/stop.ts'

/** A report behind the lock of its patient, with how near that patient is to whoever looks (V8). */
export async function reportForReview(
  { tx, factsFor }: Unit,
  reportId: string,
  { id, role }: Pick<Reviewer, 'id' | 'role'>,
): Promise<{ facts: Facts; report: InactiveReport; by: Reviewer }> {
  const ofReport = tx.selectFrom('inactive_report').selectAll().where('id', '=', reportId)
  const known = await ofReport.executeTakeFirst()
  if (!known) throw new Stop('not-here')
  // The patient's row is locked first, as everywhere; the report is read behind the lock.
  const facts = await factsFor(known.patient_id)
  const row = await ofReport.executeTakeFirstOrThrow()
  const closeness = await readCloseness(tx, id, known.patient_id)
  return { facts, report: inactiveReportOf(row), by: { id, role, ...(closeness ? { closeness } : {}) } }
}
