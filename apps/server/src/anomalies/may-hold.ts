import { type Anomaly, anomalyBlock, Role, rights } from '@portal-desk/domain'
import type { Db } from '@portal-desk/store'

const COLLEAGUES = 100

/** Who may have a finding: whoever reads it first, then colleagues by name. */
export async function mayHold(
  db: Db,
  anomaly: Anomaly,
  readerId: string,
): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'name', 'role'])
    .where('active', '=', 1)
    .where('role', 'in', [...rights['read-audit']])
    .orderBy('name')
    .limit(COLLEAGUES)
    .execute()
  const able = rows
    .filter(({ id, role }) => !anomalyBlock(anomaly, { id, role: Role.parse(role) }))
    .map(({ id, name }) => ({ id, name }))
  return [...able.filter(({ id }) => id === readerId), ...able.filter(({ id }) => id !== readerId)]
}
