import type { AuditPatient } from '@portal-desk/contract'
import { isNamed } from '@portal-desk/domain'
import type { Db } from '@portal-desk/store'
import type { StaffAtDesk } from '../http/session.ts'
import { namesKept } from '../unit/names-kept.ts'

/** How whoever reads the trail sees these patients: masked, or without a name where that is not for them (V8, edge case 20). */
export async function shownPatients(
  db: Db,
  staff: Pick<StaffAtDesk, 'id' | 'role'>,
  patientIds: readonly string[],
): Promise<Map<string, AuditPatient>> {
  const ids = [...new Set(patientIds)]
  if (ids.length === 0) return new Map()
  const kept = await namesKept(db, staff, ids)
  const rows = await db
    .selectFrom('patient')
    .select(['id', 'masked_name', 'birth_date'])
    .where('id', 'in', ids)
    .execute()
  const shown = rows.map(({ id, masked_name, birth_date }): [string, AuditPatient] => {
    const instead = kept.get(id)
    if (instead !== undefined) return [id, { id, name: instead, born: '' }]
    return [id, { id, name: masked_name, born: birth_date?.slice(0, 4) ?? '' }]
  })
  return new Map(shown)
}

/** Those whose names are among them: whom the entry of the page has to tell of. */
export const namedAmong = (shown: Iterable<AuditPatient>): string[] =>
  [...shown].filter(({ name }) => isNamed(name)).map(({ id }) => id)
