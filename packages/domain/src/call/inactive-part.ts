import type { CallFacts } from '../facts.ts'
import { type InactiveReport, isOpenReport } from '../inactive/inactive-report.ts'
import { takeReportBackUntil } from '../inactive/report-inactive.ts'
import type { WordsAt } from '../words/clock.ts'
import { inactiveReportWords } from '../words/inactive-words.ts'
import { inactiveReasonLabels } from '../words/reason-words.ts'

/**
 * Reports that wait, as the call page shows them: below basic those of this very call alone, since what a colleague
 * reported before would tell that the record is special (console-words §0).
 */
export function inactivePart(facts: CallFacts, open: boolean, words: WordsAt) {
  const { inactiveReports = [], about, call } = facts
  const waiting = [...inactiveReports, ...(about?.inactiveReports ?? [])].filter(isOpenReport)
  const shown = waiting.filter(
    ({ callId, patientId }) => callId === call.id || (open && patientId === facts.patient.id),
  )
  return shown.length === 0 ? {} : { reported: shown.map((report) => reportInWords(facts, report, words)) }
}

function reportInWords(facts: CallFacts, report: InactiveReport, words: WordsAt) {
  const { staff, call, now } = facts
  const { label, line } = inactiveReportWords(report, words, '')
  const until = takeReportBackUntil(facts, report)
  const own = report.reportedBy === staff.id && report.callId === call.id && call.state !== 'closed'
  return {
    id: report.id,
    label: `${label}: ${inactiveReasonLabels[report.reason].toLowerCase()}`,
    line,
    since: report.reportedAt,
    ...(own && now < until ? { takeBackUntil: until } : {}),
  }
}
