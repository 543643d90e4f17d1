import type { Incident } from '@portal-desk/domain'
import type { Db, Tx } from '../dialect.ts'

/** The oldest incident that is still open, with who opened it. */
export async function readIncident(db: Db | Tx): Promise<(Incident & { openedBy: string }) | undefined> {
  const row = await db
    .selectFrom('incident')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, opened_at, opened_by } = row
  return { id, reason: row.reason as Incident['reason'], openedAt: opened_at, openedBy: opened_by }
}
