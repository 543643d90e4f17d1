import type { CallReview, Instant } from '@portal-desk/domain'
import { type Db, readActs } from '@portal-desk/store'

/**
 * Whether somebody has replayed the call since it was drawn, or, for the second look, since it was not agreed to; by the
 * entry that each replay leaves.
 */
export async function hasReplayed(
  db: Db,
  staffId: string,
  { callId, waitsSince }: CallReview,
  now: Instant,
): Promise<boolean> {
  const looked = await readActs(db, ['audit.viewed'], { from: waitsSince, before: now + 1 }, { staffId })
  return looked.some(({ object, reason }) => object === `call:${callId}` && reason?.startsWith('replay'))
}
