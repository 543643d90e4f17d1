import type { Db } from '@portal-desk/store'
import { sql } from 'kysely'

const COUNTED = 100

/** How many reports of inactive patients wait for somebody to look, up to a hundred. */
export async function countInactiveReports(db: Db): Promise<number> {
  // In the words of the index of those that wait: SQLite does not take it for a value that comes later.
  const waiting = db.selectFrom('inactive_report').select('id').where('waits', '=', sql.lit(1))
  return (await waiting.limit(COUNTED).execute()).length
}
