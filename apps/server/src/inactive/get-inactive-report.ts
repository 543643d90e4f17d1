import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  closenessBlock,
  inactiveReportPage,
  representativesNow,
  SetAsideReason,
  setAsideReasonLabels,
  wordsAt,
} from '@portal-desk/domain'
import { authoritiesOver, inactiveReportOf, openNote, readCloseness, readFacts } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { readReport } from './read-reports.ts'
import { reportRow } from './report-row.ts'

/** One report with its evidence: a look at the record, so it has its entry before the first byte leaves (T1). */
export const getInactiveReport: UseCase<ConsoleEndpoints['getInactiveReport']> = async (
  desk,
  { params, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { store, vault } = desk
  const { now } = context
  const words = wordsAt(now, desk.house().clinic)
  const row = await readReport(store.read, params.reportId)
  await transact(async (unit) => {
    unit.record({
      action: 'record.viewed',
      outcome: 'done',
      reason: 'inactive-report',
      patient: row.patient_id,
      object: `inactive:${row.id}`,
    })
    return { answer: null }
  })
  const facts = await readFacts(store.read, store.dialect, vault, now, desk.house(), row.patient_id, false)
  const closeness = await readCloseness(store.read, staff.id, row.patient_id)
  const reviewer = { id: staff.id, role: staff.role, ...(closeness ? { closeness } : {}) }
  const over = await authoritiesOver(store.read, row.patient_id)
  const setAside = SetAsideReason.safeParse(row.set_aside)
  const note = openNote(vault, row.id, row.note)
  return {
    now,
    row: reportRow(
      row,
      true,
      words,
      closenessBlock(closeness, staff.role) ? undefined : (facts.account ?? null),
    ),
    ...inactiveReportPage(facts, inactiveReportOf(row), reviewer, representativesNow(facts, over), words),
    ...(setAside.success ? { setAside: setAsideReasonLabels[setAside.data] } : {}),
    ...(note === undefined ? {} : { note }),
  }
}
