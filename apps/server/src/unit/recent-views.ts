import { hours } from '@portal-desk/domain'
import type { Db } from '@portal-desk/store'

/** When this member of staff opened records within the last hour, oldest first (V10). */
export async function recentViews(db: Db, staffId: string, now: number): Promise<number[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select('at')
    .where('actor', '=', staffId)
    .where('action', '=', 'record.opened')
    .where('outcome', '=', 'done')
    .where('at', '>', now - hours(1))
    .orderBy('at')
    .limit(1_000)
    .execute()
  return rows.map((row) => row.at)
}
