import { shortName } from '@portal-desk/domain'
import { oneOf } from '@portal-desk/store'
import type { Desk } from '../desk.ts'

/** Colleagues who have a call open with one of these patients: the second agent sees who (edge case 23). */
export async function openCallsOf(
  desk: Desk,
  patientIds: string[],
  staffId: string,
): Promise<Map<string, string>> {
  if (patientIds.length === 0) return new Map()
  const rows = await desk.store.read
    .selectFrom('call_session as c')
    .innerJoin('staff', 'staff.id', 'c.staff_id')
    .select(['c.patient_id', 'staff.name'])
    .where(oneOf(desk.store.dialect, 'c.patient_id', patientIds))
    .where('c.closed_at', 'is', null)
    .where('c.staff_id', '!=', staffId)
    .limit(50)
    .execute()
  return new Map(rows.map((row) => [String(row.patient_id), shortName(row.name)]))
}
