import type { InactiveRow } from '@portal-desk/contract'
import { inactiveRowWords, type LoginNow, shortName, type WordsAt } from '@portal-desk/domain'
import { inactiveReportOf } from '@portal-desk/store'
import { shownAs } from '../unit/shown-as.ts'
import type { NamedReport } from './read-reports.ts'

/** What found it, where no person did. */
const finders: Readonly<Record<string, string>> = { import: 'The directory', dormancy: 'The sweep' }

/**
 * @param named whether the reader may see whom it is about
 * @param login what the login is now, where that was read
 */
export function reportRow(row: NamedReport, named: boolean, at: WordsAt, login?: LoginNow): InactiveRow {
  const decider = row.decider ? shortName(row.decider) : (finders[row.ended_by ?? ''] ?? 'The desk')
  return {
    id: row.id,
    ...shownAs(row, named),
    reportedAt: row.reported_at,
    by: row.reporter ? shortName(row.reporter) : (finders[row.reported_by] ?? 'The desk'),
    ...inactiveRowWords(inactiveReportOf(row), at, decider, login),
  }
}
