import type { Comparing } from '@portal-desk/domain'
import { type Db, readCloseness, restrictedAmong, type Tx } from '@portal-desk/store'
import type { StaffAtDesk } from '../http/session.ts'

/** Whoever compares two records, and what about the two concerns their right to (V8). */
export async function comparing(
  db: Db | Tx,
  { id, role }: Pick<StaffAtDesk, 'id' | 'role'>,
  { patient_a, patient_b }: { patient_a: string; patient_b: string },
): Promise<Comparing> {
  return {
    id,
    role,
    near: [await readCloseness(db, id, patient_a), await readCloseness(db, id, patient_b)],
    restricted: (await restrictedAmong(db, [patient_a, patient_b])).size > 0,
  }
}
