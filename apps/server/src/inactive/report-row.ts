import type { InactiveRow } from '@portal-desk/contract'
import { inactiveRowWords, type LoginNow, shortName, type WordsAt } from '@portal-desk/domain'
import { inactiveReportOf } from '@portal-desk/store'
import { shownAs } from '../unit/shown-as.ts'
import type { NamedReport } from './read-reports.ts'

/** What found it, where no person did. */
const finders: Readonly<Record<string, string>> = { import: 'The directory', dormancy: 'The sweep' }

/** Whom a row may name: written down that it was shown, and what stands there where it is not for the reader (V8). */
export type Naming = { named: boolean; instead?: string | undefined }

/** @param login what the login is now, where that was read */
export function reportRow(
  row: NamedReport,
  { named, instead }: Naming,
  at: WordsAt,
  login?: LoginNow,
): InactiveRow {
  const decider = row.decider ? shortName(row.decider) : (finders[row.ended_by ?? ''] ?? 'The desk')
  return {
    id: row.id,
    ...(instead === undefined ? shownAs(row, named) : { who: instead, born: '' }),
    reportedAt: row.reported_at,
    by: row.reporter ? shortName(row.reporter) : (finders[row.reported_by] ?? 'The desk'),
    ...inactiveRowWords(inactiveReportOf(row), at, decider, login),
  }
}
