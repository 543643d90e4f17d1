import type { Db } from '@portal-desk/store'

const COUNTED = 100

/** How many reports of inactive patients wait for somebody to look, up to a hundred. */
export async function countInactiveReports(db: Db): Promise<number> {
  const waiting = db.selectFrom('inactive_report').select('id').where('waits', '=', 1)
  return (await waiting.limit(COUNTED).execute()).length
}
