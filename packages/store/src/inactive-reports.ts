import type { InactiveReport } from '@portal-desk/domain'
import type { Db, Tx } from './dialect.ts'
import { inactiveReportOf } from './tables/inactive-report-rows.ts'

/** One open per reason, and few were ever in force: more is a fault of ours. */
const MOST = 20

/** Reports about a patient that wait or are in force, newest first. */
export const inactiveReportsOf = async (db: Db | Tx, patientId: string): Promise<InactiveReport[]> =>
  (await inactiveReportRows(db, patientId).execute()).map(inactiveReportOf)

/** The same as they are stored. */
export const inactiveReportRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('inactive_report')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where((is) =>
      is.or([
        is('end_kind', 'is', null),
        is.and([is('end_kind', '=', 'confirmed'), is('undone_at', 'is', null)]),
      ]),
    )
    .orderBy('reported_at', 'desc')
    .limit(MOST)
