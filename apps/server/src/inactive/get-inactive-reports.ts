import type { ConsoleEndpoints } from '@portal-desk/contract'
import { wordsAt } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { namesKept } from '../unit/names-kept.ts'
import { recordNames } from '../unit/record-names.ts'
import { readReports } from './read-reports.ts'
import { reportRow } from './report-row.ts'

/**
 * A page of the queue; each name that is shown has its entry first (T1). Who is too near to whoever reads, or
 * restricted, stands there without a name (V8, edge case 20).
 */
export const getInactiveReports: UseCase<ConsoleEndpoints['getInactiveReports']> = async (
  desk,
  { params, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { now } = context
  const at = wordsAt(now, desk.house().clinic)
  const { rows, next } = await readReports(desk.store.read, now, staff.id, params.list, params.reportId)
  const kept = await namesKept(
    desk.store.read,
    staff,
    rows.map((row) => row.patient_id),
  )
  const open = rows.filter((row) => !kept.has(row.patient_id))
  const named = await recordNames(
    desk,
    context,
    transact,
    open.map((row) => ({ place: `inactive:${row.id}`, patientId: row.patient_id })),
  )
  return {
    now,
    rows: rows.map((row) =>
      reportRow(row, { named: named.has(`inactive:${row.id}`), instead: kept.get(row.patient_id) }, at),
    ),
    ...(next ? { next } : {}),
  }
}
