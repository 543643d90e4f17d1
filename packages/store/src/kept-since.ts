import type { Instant } from '@portal-desk/domain'
import type { Db } from './dialect.ts'
import { firstKept } from './prune-entries.ts'

/** From when on the record is kept, where older entries were pruned: the time of the first that stands. */
export async function keptSince(db: Db): Promise<Instant | undefined> {
  const tile = await db.selectFrom('audit_tile').select('first').limit(1).executeTakeFirst()
  return tile && (await firstKept(db))?.at
}
