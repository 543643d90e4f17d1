import { parse } from 'csv-parse/sync'
import { MAX_LINE_BYTES } from './utf8-lines.ts'

export type Delimiter = ',' | ';' | '\t'

/**
 * Cuts logical records into trimmed cells; one call for many records, since a call costs as much as a record.
 *
 * @param records each complete, with the line ends its quotes hold
 * @returns one row of cells per record, or nothing when any record breaks the rules of quoting (RFC 4180)
 */
export const csvCells = (records: string[], delimiter: Delimiter): string[][] | undefined => {
  try {
    const rows = parse(records.join('\n'), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // Names are written as Robert "Bob" Smith without a second thought.
      relax_quotes: true,
      trim: true,
      max_record_size: 2 * MAX_LINE_BYTES,
    })
    return rows.length === records.length ? rows : undefined
  } catch {
    return undefined
  }
}
