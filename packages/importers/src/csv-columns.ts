import { type ColumnField, type ColumnMapping, compulsoryMissing, type DateOrder } from '@portal-desk/domain'
import { quoted } from './chart-text.ts'
import { LAYOUTS, SYNONYMS } from './csv-layouts.ts'
import { type ImportRefusal, refuseImport } from './import-refusal.ts'

/** Where each field stands in a row, and what its column is called in the file. */
export type Columns = {
  count: number
  at: Partial<Record<ColumnField, { index: number; column: string }>>
  dateOrder: DateOrder
}

const simple = (column: string): string => column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

export const isSsnColumn = (column: string): boolean => /ssn|socsec|socialsec/.test(simple(column))

const FIELDS = Object.keys(SYNONYMS) as ColumnField[]

/** Exactly so spelt first: some files have both `GENDER` and `gender`. */
const find = (header: string[], wanted: string): number => {
  const exact = header.indexOf(wanted)
  return exact === -1 ? header.findIndex((column) => simple(column) === simple(wanted)) : exact
}

const resolve = (header: string[], wanted: (field: ColumnField) => string[]): Columns['at'] => {
  const at: Columns['at'] = {}
  for (const field of FIELDS) {
    const index = wanted(field)
      .map((column) => find(header, column))
      .find((found) => found !== -1)
    if (index !== undefined) at[field] = { index, column: header[index] ?? '' }
  }
  return at
}

const byMapping = (mapping: ColumnMapping) => (field: ColumnField) =>
  mapping[field] === undefined ? [] : [mapping[field]]

const missing = (at: Columns['at']): string[] =>
  compulsoryMissing((field) => at[field] !== undefined).map(({ wanted, example }) => `${wanted} (${example})`)

const listed = (columns: string[]): string => {
  const shown = columns.slice(0, 30).map(quoted).join(', ')
  return columns.length > 30 ? `${shown} and ${columns.length - 30} more` : shown
}

const checkMapping = (header: string[], mapping: ColumnMapping): ImportRefusal | undefined => {
  const named = FIELDS.flatMap((field) => mapping[field] ?? [])
  const ssn = named.filter(isSsnColumn)
  if (ssn.length > 0) {
    return refuseImport(
      'mapping',
      `The mapping names ${listed(ssn)}: social security numbers are never read.`,
    )
  }
  const absent = named.filter((column) => find(header, column) === -1)
  if (absent.length === 0) return undefined
  return refuseImport('mapping', `The mapping names ${listed(absent)}; the file has ${listed(header)}.`)
}

const byLayout = (header: string[]): ColumnMapping | undefined =>
  LAYOUTS.find(({ signature }) => signature.every((column) => header.includes(column)))?.mapping

/** Which column seems to hold which field, by a known layout, else by usual names; what is not there is left out. */
export const suggestMapping = (header: string[]): ColumnMapping => {
  const layout = byLayout(header)
  const at = resolve(header, layout ? byMapping(layout) : (field) => SYNONYMS[field])
  const found = Object.entries(at).filter(([, { column }]) => !isSsnColumn(column))
  return Object.fromEntries(found.map(([field, { column }]) => [field, column]))
}

/**
 * Finds out which column is what: by the mapping if there is one, else by a known layout, else by usual names.
 *
 * @param header the trimmed cells of the first line
 */
export const findColumns = (header: string[], mapping?: ColumnMapping): Columns | ImportRefusal => {
  const wrong = mapping && checkMapping(header, mapping)
  if (wrong) return wrong
  const chosen = mapping ?? byLayout(header)
  const at = resolve(header, chosen ? byMapping(chosen) : (field) => SYNONYMS[field])
  const lacks = missing(at)
  if (lacks.length > 0) {
    const where = mapping ? 'The mapping' : 'The first line'
    const code = mapping ? 'mapping' : 'header'
    return refuseImport(
      code,
      `${where} names no column for ${lacks.join(', ')}; the file has ${listed(header)}.`,
    )
  }
  return { count: header.length, at, dateOrder: mapping?.dateOrder ?? 'iso' }
}
