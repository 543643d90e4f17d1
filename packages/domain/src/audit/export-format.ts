import { z } from 'zod'
import { hours } from '../shared/instant.ts'

/** What an export is written as. */
export const ExportFormat = z.enum(['csv', 'ndjson', 'fhir'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** What each is called, what it holds, and how its file's name ends. */
export const exportFormats: Record<ExportFormat, { label: string; holds: string; ending: string }> = {
  csv: {
    label: 'CSV, for a spreadsheet',
    holds: 'One line for each entry, in the words of this page.',
    ending: 'csv',
  },
  ndjson: {
    label: 'NDJSON, for a program',
    holds: 'One line for each entry, in words and as it was recorded.',
    ending: 'ndjson',
  },
  fhir: {
    label: 'FHIR R4 AuditEvent, for another system',
    holds: 'One event for each entry; a search has one for each patient it showed.',
    ending: 'fhir.ndjson',
  },
}

/** The most entries that one export holds. */
export const EXPORT_MOST = 50_000

/** How long a download that broke off may go on. */
export const EXPORT_LIFE = hours(1)
