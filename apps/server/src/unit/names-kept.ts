import { auditBlock, closenessBlock, ELSEWHERE, NEAR_YOU, RESTRICTED, type Role } from '@portal-desk/domain'
import { closenessAmong, type Db, restrictedAmong } from '@portal-desk/store'

/**
 * What stands in place of the names of those patients that are not for whoever reads: of another site, too near to them,
 * or restricted (S18, V8, edge case 20). Who is not among the keys may be named.
 */
export async function namesKept(
  db: Db,
  { id: staffId, role }: { id: string; role: Role },
  patientIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = [...new Set(patientIds)]
  const near = await closenessAmong(db, staffId, ids)
  const restricted = await restrictedAmong(db, ids)
  return new Map(
    ids.flatMap((id): [string, string][] => {
      const closeness = near.get(id)
      if (!auditBlock({ role, closeness, restricted: restricted.has(id) })) return []
      if (closeness?.kind === 'elsewhere') return [[id, ELSEWHERE]]
      return [[id, closenessBlock(closeness, role) ? NEAR_YOU : RESTRICTED]]
    }),
  )
}
