import { stringify } from 'csv-stringify/sync'

/** What the library leaves alone of what a spreadsheet would take for a formula (S11). */
const NUL = /^\0/u
const guarded = (text: string): string => (NUL.test(text) ? `'${text}` : text)

/**
 * Rows as RFC 4180 text, the first one the names of the columns. A cell that a spreadsheet would take for a formula is
 * led by an apostrophe (S11).
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(guarded)),
    { record_delimiter: 'windows', escape_formulas: true, quoted_match: '\n' },
  )
