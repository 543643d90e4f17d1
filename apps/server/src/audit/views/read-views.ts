import { AuditAsk, type SavedView } from '@portal-desk/contract'
import { VIEWS_MOST } from '@portal-desk/domain'
import type { Db, Tx } from '@portal-desk/store'

/** Somebody's own views, the oldest first. */
export async function readViews(db: Db | Tx, staffId: string): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .select(['id', 'name', 'ask'])
    .where('staff_id', '=', staffId)
    .orderBy('made_at')
    .orderBy('id')
    .limit(VIEWS_MOST)
    .execute()
  return rows.map(({ id, name, ask }) => ({ id, name, ask: AuditAsk.parse(JSON.parse(ask)) }))
}
