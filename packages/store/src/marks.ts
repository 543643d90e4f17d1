import { Mark } from '@portal-desk/domain'
import type { Db, Tx } from './dialect.ts'

/** What the clinic noted about a record. */
export async function marksOf(db: Db | Tx, patientId: string): Promise<Mark[]> {
  const rows = await db
    .selectFrom('patient_mark')
    .select('mark')
    .where('patient_id', '=', patientId)
    .limit(Mark.options.length)
    .execute()
  return rows.map(({ mark }) => Mark.parse(mark))
}
