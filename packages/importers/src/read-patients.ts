import type { ColumnMapping } from '@portal-desk/domain'
import { canonicalRecord } from './canonical-record.ts'
import { readCsv } from './csv.ts'
import { detectFormat, enoughToDetect, type Format } from './detect.ts'
import { readFhirJson } from './fhir-json.ts'
import { type ReadItem, readFhirNdjson } from './fhir-ndjson.ts'
import type { ImportItem } from './import-item.ts'
import type { ImportRefusal } from './import-refusal.ts'
import { type ByteStream, peek } from './peek.ts'

/** What reading a file needs from outside. */
export type ReadOptions = {
  /** The file's name; its ending must agree with its content. */
  name: string
  /** SHA-256 of a text in UTF-8, as lower-case hex; passed in because keys and hashes have one home (K1). */
  sha256: (text: string) => string
  /** For CSV and TSV whose columns have unusual names. */
  mapping?: ColumnMapping | undefined
  /** The directory's name, part of each record's identity; by default `fhir` or `csv`. */
  source?: string | undefined
  /** `YYYY-MM-DD`: birth, death and visit after it are rejected; without it nothing is too late. */
  today?: string | undefined
}

const readers = (found: Format, bytes: ByteStream, options: ReadOptions) => {
  const { today, mapping } = options
  if (found.delimiter) {
    const { delimiter } = found
    return readCsv(bytes, { delimiter, source: options.source ?? 'csv', today, mapping })
  }
  const context = { source: options.source ?? 'fhir', today }
  return found.format === 'fhir-ndjson' ? readFhirNdjson(bytes, context) : readFhirJson(bytes, context)
}

const toItem = (read: ReadItem | ImportRefusal, options: ReadOptions): ImportItem => {
  if ('sentence' in read) return { kind: 'refused', refusal: read, bytesRead: 0 }
  const { line, bytesRead } = read
  if ('fault' in read) return { kind: 'rejected', line, ...read.fault, bytesRead }
  if ('passedOver' in read) return { kind: 'passed-over', line, what: read.passedOver, bytesRead }
  const hash = options.sha256(canonicalRecord(read.record))
  const { record, authority } = read
  return { kind: 'record', line, record, hash, ...(authority ? { authority } : {}), bytesRead }
}

/**
 * Reads the patients of one file, in its order and one by one, whatever its size: FHIR R4 as NDJSON, as a
 * single Patient or as a Bundle, CSV or TSV. No content makes it throw: what is wrong with a line is an item,
 * and a file that is not for us is the single item `refused`. Only errors of the stream itself come through.
 *
 * @param stream the bytes of the file; it is closed when the reader stops early
 */
export async function* readPatients(stream: ByteStream, options: ReadOptions): AsyncGenerator<ImportItem> {
  const start = await peek(stream, enoughToDetect)
  try {
    const found = detectFormat(options.name, start.head, start.complete)
    if ('sentence' in found) {
      yield toItem(found, options)
      return
    }
    for await (const read of readers(found, start.bytes, options)) yield toItem(read, options)
  } finally {
    await start.close()
  }
}
