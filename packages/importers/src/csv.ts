import type { ColumnMapping } from '@portal-desk/domain'
import { csvCells, type Delimiter } from './csv-cells.ts'
import { type Columns, findColumns } from './csv-columns.ts'
import { csvPatient } from './csv-patient.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import type { ReadItem } from './fhir-ndjson.ts'
import { type ImportRefusal, refuseImport } from './import-refusal.ts'
import type { ByteStream } from './peek.ts'
import { utf8Lines } from './utf8-lines.ts'

export type CsvContext = {
  delimiter: Delimiter
  source: string
  today?: string | undefined
  mapping?: ColumnMapping | undefined
}

/** Records cut into cells by one call of the parser; more gains nothing. */
const BATCH = 200

type Fault = Extract<ReadItem, { fault: unknown }>

const faultOf = ({ line, bytesRead }: CsvRecord, reason: string): Fault => ({
  fault: { field: '', reason },
  line,
  bytesRead,
})

const readRow = (
  record: CsvRecord,
  cells: string[] | undefined,
  columns: Columns,
  context: CsvContext,
): ReadItem => {
  if (record.reason !== undefined) return faultOf(record, record.reason)
  if (!cells) return faultOf(record, 'The quotation marks of this line do not match.')
  if (cells.length !== columns.count) {
    return faultOf(record, `This line has ${cells.length} columns where the first line has ${columns.count}.`)
  }
  const mapped = csvPatient(cells, columns, context.source, context.today)
  return { ...mapped, line: record.line, bytesRead: record.bytesRead }
}

const readBatch = (records: CsvRecord[], columns: Columns, context: CsvContext): ReadItem[] => {
  const texts = records.flatMap(({ text }) => text ?? [])
  const together = csvCells(texts, context.delimiter)
  // One bad record spoils the whole call, so then each is cut alone.
  const rows = together ?? texts.map((text) => csvCells([text], context.delimiter)?.[0])
  let index = 0
  return records.map((record) =>
    readRow(record, record.text === undefined ? undefined : rows[index++], columns, context),
  )
}

const readHeader = (record: CsvRecord, context: CsvContext): Columns | ImportRefusal => {
  const header = record.text === undefined ? undefined : csvCells([record.text], context.delimiter)?.[0]
  if (header) return findColumns(header, context.mapping)
  return refuseImport(
    'first-record',
    record.reason ?? 'The first line, with the names of the columns, cannot be read.',
  )
}

/** CSV or TSV with the names of the columns in its first line; a wrong first line refuses the file. */
export async function* readCsv(
  stream: ByteStream,
  context: CsvContext,
): AsyncGenerator<ReadItem | ImportRefusal> {
  let columns: Columns | undefined
  let batch: CsvRecord[] = []
  const records = csvRecords(utf8Lines(stream), context.delimiter, () => columns?.count ?? 0)
  for await (const record of records) {
    if (!columns) {
      const header = readHeader(record, context)
      if ('sentence' in header) {
        yield header
        return
      }
      columns = header
      continue
    }
    batch.push(record)
    if (batch.length === BATCH) {
      yield* readBatch(batch, columns, context)
      batch = []
    }
  }
  if (columns) yield* readBatch(batch, columns, context)
}
