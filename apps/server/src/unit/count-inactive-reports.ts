import { type Db, isHere } from '@portal-desk/store'
import { sql } from 'kysely'

const COUNTED = 100

/** How many reports of inactive patients wait for somebody to look, up to a hundred; only of records for them (S18). */
export async function countInactiveReports(db: Db, staffId: string): Promise<number> {
  const waiting = db
    .selectFrom('inactive_report as r')
    .innerJoin('patient as p', 'p.id', 'r.patient_id')
    .select('r.id')
    // In the words of the index of those that wait: SQLite does not take it for a value that comes later.
    .where('r.waits', '=', sql.lit(1))
    .where(isHere(staffId, 'p.site_id'))
  return (await waiting.limit(COUNTED).execute()).length
}
