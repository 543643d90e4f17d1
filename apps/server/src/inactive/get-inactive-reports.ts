import type { ConsoleEndpoints } from '@portal-desk/contract'
import { wordsAt } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { recordNames } from '../unit/record-names.ts'
import { readReports } from './read-reports.ts'
import { reportRow } from './report-row.ts'

/** A page of the queue; each name that is shown has its entry first (T1). */
export const getInactiveReports: UseCase<ConsoleEndpoints['getInactiveReports']> = async (
  desk,
  { params, context, transact },
) => {
  const { now } = context
  const at = wordsAt(now, desk.house().clinic)
  const { rows, next } = await readReports(desk.store.read, now, params.list, params.reportId)
  const named = await recordNames(
    desk,
    context,
    transact,
    rows.map((row) => ({ place: `inactive:${row.id}`, patientId: row.patient_id })),
  )
  return {
    now,
    rows: rows.map((row) => reportRow(row, named.has(`inactive:${row.id}`), at)),
    ...(next ? { next } : {}),
  }
}
