import { type AuditReader, auditBlock } from '@portal-desk/domain'
import { type Db, readCloseness, restrictedAmong } from '@portal-desk/store'
import type { Ask } from '../http/serve.ts'
import type { StaffAtDesk } from '../http/session.ts'
import { Stop } from '../http/stop.ts'

/** Whoever reads, and how one record concerns them (V8, edge case 20). */
export const readerOf = async (
  db: Db,
  { id, role }: Pick<StaffAtDesk, 'id' | 'role'>,
  patientId: string,
): Promise<AuditReader> => ({
  role,
  closeness: await readCloseness(db, id, patientId),
  restricted: (await restrictedAmong(db, [patientId])).has(patientId),
})

/**
 * Lets nobody ask for a record that is not for them; the try is on the record.
 * @throws Stop *refused*
 */
export async function mayAskFor(
  db: Db,
  staff: StaffAtDesk,
  patientId: string,
  transact: Ask['transact'],
): Promise<void> {
  const refusal = auditBlock(await readerOf(db, staff, patientId))
  if (!refusal) return
  await transact(async (unit) => {
    unit.record({ action: 'audit.refused', outcome: 'refused', reason: refusal.code, patient: patientId })
    return { answer: null }
  })
  throw new Stop('refused', { refusal })
}
