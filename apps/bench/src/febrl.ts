import { readFileSync } from 'node:fs'
import type { Comparable } from '@portal-desk/matching'
import { parse } from 'csv-parse/sync'
import type { KnownRow } from './known-row.ts'

/** What is wrong with a file, in a sentence for who typed its name. */
export class UnreadableFile extends Error {}

const COLUMNS = [
  'rec_id',
  'given_name',
  'surname',
  'street_number',
  'address_1',
  'address_2',
  'suburb',
  'postcode',
  'state',
  'date_of_birth',
] as const
type Column = (typeof COLUMNS)[number] | 'soc_sec_id'
type Cells = Partial<Record<Column, string>>

/**
 * Reads a file of people in the layout of the Febrl generator; whose row it is stands in the number of `rec_id`. Column names
 * and cells are trimmed, an empty cell is unknown, a birth date that no calendar has stays as it is.
 * @param withSocSecId whether the nearly unique `soc_sec_id` counts as a record number
 * @throws UnreadableFile with a sentence that names the file and what is wrong with it
 */
export function readFebrl(file: string, withSocSecId: boolean): KnownRow[] {
  const rows = cellsOf(file)
  const [first] = rows
  if (first === undefined) throw new UnreadableFile(`${file} holds no rows.`)
  const missing = [...COLUMNS, ...(withSocSecId ? ['soc_sec_id'] : [])].filter((column) => !(column in first))
  if (missing.length > 0) throw new UnreadableFile(`${file} has no column ${missing.join(', ')}.`)
  return rows.map((cells, i) => {
    const person = /\d+/u.exec(cells.rec_id ?? '')?.[0]
    if (person === undefined) throw new UnreadableFile(`${file}, row ${i + 2}: rec_id has no number.`)
    return { person, record: comparableOf(cells, withSocSecId) }
  })
}

function cellsOf(file: string): Cells[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UnreadableFile(
      code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${message}.`,
    )
  }
  try {
    return parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
    })
  } catch (error) {
    throw new UnreadableFile(`${file} is not a table of commas: ${(error as Error).message}.`)
  }
}

function comparableOf(cells: Cells, withSocSecId: boolean): Comparable {
  const birth = cells.date_of_birth ?? ''
  return {
    family: cells.surname,
    given: cells.given_name ? [cells.given_name] : [],
    birthDate: /^\d{8}$/u.test(birth) ? `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}` : birth,
    houseNumber: cells.street_number,
    street: cells.address_1,
    locality: cells.address_2,
    town: cells.suburb,
    postcode: cells.postcode,
    state: cells.state,
    recordNumbers:
      withSocSecId && cells.soc_sec_id ? [{ system: 'soc_sec_id', value: cells.soc_sec_id }] : [],
  }
}
