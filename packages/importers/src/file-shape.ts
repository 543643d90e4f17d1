import type { ColumnMapping, ImportColumn } from '@portal-desk/domain'
import { canBeReadTwoWays } from './chart-date.ts'
import { csvCells, type Delimiter } from './csv-cells.ts'
import { isSsnColumn, suggestMapping } from './csv-columns.ts'
import { csvRecords } from './csv-records.ts'
import { detectFormat, enoughToDetect, type Format } from './detect.ts'
import { type ImportRefusal, refuseImport } from './import-refusal.ts'
import { type ByteStream, peek } from './peek.ts'
import { utf8Lines } from './utf8-lines.ts'

/** What a file is, before any of it is taken: its format, and of a table its columns and what they seem to be. */
export type FileShape =
  | { format: 'fhir-ndjson' | 'fhir-json' }
  | { format: 'csv' | 'tsv'; columns: ImportColumn[]; suggested: ColumnMapping }

/** So many lines behind the first show how dates are written. */
const LINES = 200
const MOST_COLUMNS = 300
const LONGEST_NAME = 120

/**
 * Says what a file is by its name and first lines (S25).
 *
 * @param stream the bytes of the file; it is closed once enough is read
 * @param name the file's name; its ending must agree with its content
 * @returns a refusal, with a sentence, for what is not for us
 */
export async function readShape(stream: ByteStream, name: string): Promise<FileShape | ImportRefusal> {
  const start = await peek(stream, enoughToDetect)
  try {
    const found = detectFormat(name, start.head, start.complete)
    if ('sentence' in found) return found
    return found.delimiter ? await shapeOfTable(start.bytes, found) : { format: found.format }
  } finally {
    await start.close()
  }
}

async function shapeOfTable(
  bytes: ByteStream,
  { format, delimiter }: Extract<Format, { delimiter: Delimiter }>,
): Promise<FileShape | ImportRefusal> {
  let header: string[] | undefined
  const slashed = new Set<number>()
  let lines = 0
  for await (const { text, reason } of csvRecords(utf8Lines(bytes), delimiter, () => header?.length ?? 0)) {
    const cells = text === undefined ? undefined : csvCells([text], delimiter)?.[0]
    if (!header) {
      if (!cells) return refuseImport('first-record', reason ?? UNREADABLE)
      const odd = faultOf(cells)
      if (odd) return refuseImport('header', odd)
      header = cells
    } else {
      cells?.forEach((cell, index) => void (canBeReadTwoWays(cell) && slashed.add(index)))
      if (++lines === LINES) break
    }
  }
  const names = header ?? []
  return { format, columns: columnsOf(names, slashed), suggested: suggestMapping(names) }
}

const UNREADABLE = 'The first line, with the names of the columns, cannot be read.'

const faultOf = (header: string[]): string | undefined =>
  header.length > MOST_COLUMNS
    ? `The first line names ${header.length} columns; at most ${MOST_COLUMNS} are read.`
    : header.some((name) => name.length > LONGEST_NAME)
      ? 'The first line holds a name of a column that is longer than 120 characters; it may not be the names of columns.'
      : undefined

/** A name that stands there twice means the first of the two; a column without a name cannot be meant. */
const columnsOf = (names: string[], slashed: ReadonlySet<number>): ImportColumn[] =>
  names.flatMap((name, index) =>
    name === '' || names.indexOf(name) !== index
      ? []
      : [
          {
            name,
            ...(slashed.has(index) ? { slashed: true as const } : {}),
            ...(isSsnColumn(name) ? { ssn: true as const } : {}),
          },
        ],
  )
