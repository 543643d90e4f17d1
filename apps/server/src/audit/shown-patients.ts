import type { AuditPatient } from '@portal-desk/contract'
import { auditBlock, closenessBlock, NEAR_YOU, RESTRICTED } from '@portal-desk/domain'
import { closenessAmong, type Db, restrictedAmong } from '@portal-desk/store'
import type { StaffAtDesk } from '../http/session.ts'

/** How whoever reads the trail sees these patients: masked, or without a name where that is not for them (V8, edge case 20). */
export async function shownPatients(
  db: Db,
  { id: staffId, role }: Pick<StaffAtDesk, 'id' | 'role'>,
  patientIds: readonly string[],
): Promise<Map<string, AuditPatient>> {
  const ids = [...new Set(patientIds)]
  if (ids.length === 0) return new Map()
  const near = await closenessAmong(db, staffId, ids)
  const restricted = await restrictedAmong(db, ids)
  const rows = await db
    .selectFrom('patient')
    .select(['id', 'masked_name', 'birth_date'])
    .where('id', 'in', ids)
    .execute()
  const shown = rows.map(({ id, masked_name, birth_date }): [string, AuditPatient] => {
    const closeness = near.get(id)
    if (!auditBlock({ role, closeness, restricted: restricted.has(id) }))
      return [id, { id, name: masked_name, born: birth_date?.slice(0, 4) ?? '' }]
    return [id, { id, name: closenessBlock(closeness, role) ? NEAR_YOU : RESTRICTED, born: '' }]
  })
  return new Map(shown)
}

/** Those whose names are among them: whom the entry of the page has to tell of. */
export const namedAmong = (shown: Iterable<AuditPatient>): string[] =>
  [...shown].filter(({ name }) => name !== NEAR_YOU && name !== RESTRICTED).map(({ id }) => id)
