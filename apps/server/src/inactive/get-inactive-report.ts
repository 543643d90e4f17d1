import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  inactiveReportPage,
  keptFrom,
  representativesNow,
  SetAsideReason,
  setAsideReasonLabels,
  wordsAt,
} from '@portal-desk/domain'
import { authoritiesOver, inactiveReportOf, openNote, readFacts } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { namesKept } from '../unit/names-kept.ts'
import { readReport } from './read-reports.ts'
import { reviewerOf } from './report-for-review.ts'
import { reportRow } from './report-row.ts'

/**
 * One report with its evidence: a look at the record, so it has its entry before the first byte leaves (T1). Of a record
 * that is not for whoever looks nothing is shown, and the try is on the record (V8, edge case 20); what is of another
 * site answers like what does not exist (S18).
 */
export const getInactiveReport: UseCase<ConsoleEndpoints['getInactiveReport']> = async (
  desk,
  { params, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { store, vault } = desk
  const { now } = context
  const words = wordsAt(now, desk.house().clinic)
  const row = await readReport(store.read, params.reportId)
  const reviewer = await reviewerOf(store.read, staff, row.patient_id)
  const kept = keptFrom(reviewer)
  if (reviewer.closeness?.kind === 'elsewhere') throw new Stop('not-here')
  await transact(async (unit) => {
    const about = { patient: row.patient_id, object: `inactive:${row.id}` }
    unit.record(
      kept
        ? { action: 'inactive.refused', outcome: 'refused', reason: kept.code, ...about }
        : { action: 'record.viewed', outcome: 'done', reason: 'inactive-report', ...about },
    )
    return { answer: null }
  })
  const facts = await readFacts(store.read, store.dialect, vault, now, desk.house(), row.patient_id, false)
  const instead = (await namesKept(store.read, staff, [row.patient_id])).get(row.patient_id)
  const over = await authoritiesOver(store.read, row.patient_id)
  const setAside = SetAsideReason.safeParse(row.set_aside)
  const note = kept ? undefined : openNote(vault, row.id, row.note)
  return {
    now,
    row: reportRow(row, { named: true, instead }, words, kept ? undefined : (facts.account ?? null)),
    ...inactiveReportPage(facts, inactiveReportOf(row), reviewer, representativesNow(facts, over), words),
    ...(setAside.success ? { setAside: setAsideReasonLabels[setAside.data] } : {}),
    ...(note === undefined ? {} : { note }),
  }
}
