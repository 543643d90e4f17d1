import type { ColumnMapping } from '@portal-desk/domain'
import { canonicalRecord } from './canonical-record.ts'
import { quoted } from './chart-text.ts'
import { readCsv } from './csv.ts'
import { detectFormat, enoughToDetect, type Format } from './detect.ts'
import { readFhirJson } from './fhir-json.ts'
import { type ReadItem, readFhirNdjson } from './fhir-ndjson.ts'
import type { ImportItem, SaidSite } from './import-item.ts'
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
  /**
   * Which of the clinic's sites is meant by the words of a line; undefined where none is, and then the line is rejected, for
   * a record that nobody's site has would be everybody's. Without it the clinic has no sites, and no line names any.
   */
  siteOf?: ((words: readonly string[]) => string | undefined) | undefined
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

const unknownSite = ({ words }: SaidSite): string =>
  `This clinic has no open site ${words.map(quoted).join(' or ')}. Add it on the page Sites, or note there what the directory calls it.`

const toItem = (read: ReadItem | ImportRefusal, options: ReadOptions): ImportItem => {
  if ('sentence' in read) return { kind: 'refused', refusal: read, bytesRead: 0 }
  const { line, bytesRead } = read
  if ('fault' in read) return { kind: 'rejected', line, ...read.fault, bytesRead }
  if ('passedOver' in read) return { kind: 'passed-over', line, what: read.passedOver, bytesRead }
  const { authority, site } = read
  const siteId = site && options.siteOf?.(site.words)
  if (site && options.siteOf && siteId === undefined)
    return { kind: 'rejected', line, field: site.field, reason: unknownSite(site), bytesRead }
  const record = siteId === undefined ? read.record : { ...read.record, site: siteId }
  const hash = options.sha256(canonicalRecord(record))
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
