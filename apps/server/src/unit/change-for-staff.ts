import { type Facts, hasRight, type Looking } from '@portal-desk/domain'
import { type ContactChangeTable, readCloseness, type Unit } from '@portal-desk/store'
import type { Selectable } from 'kysely'
import { Stop } from '../http/stop.ts'

/** A change, locked, with all that a rule may look at and how near the patient is to whoever looks (V8). */
export async function changeForStaff(
  unit: Unit,
  changeId: string,
  staff: Pick<Looking, 'id' | 'role'>,
): Promise<{ facts: Facts; row: Selectable<ContactChangeTable>; by: Looking }> {
  if (!hasRight(staff.role, 'approve')) throw new Stop('no-right')
  const ofChange = unit.tx.selectFrom('contact_change').selectAll().where('id', '=', changeId)
  const known = await ofChange.executeTakeFirst()
  if (!known) throw new Stop('not-here')
  // The patient's row is locked first, as everywhere; the change is read behind the lock.
  const facts = await unit.factsFor(known.patient_id)
  const row = await ofChange.executeTakeFirstOrThrow()
  const closeness = await readCloseness(unit.tx, staff.id, row.patient_id)
  return { facts, row, by: { id: staff.id, role: staff.role, ...(closeness ? { closeness } : {}) } }
}
