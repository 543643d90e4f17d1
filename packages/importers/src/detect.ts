import { isUtf8 } from 'node:buffer'
import { csvCells, type Delimiter } from './csv-cells.ts'
import { refuseBySignature } from './file-signature.ts'
import { type ImportRefusal, refuseImport } from './import-refusal.ts'
import { MAX_LINE_BYTES } from './utf8-lines.ts'

export type Format =
  | { format: 'fhir-ndjson' | 'fhir-json'; delimiter?: never }
  | { format: 'csv' | 'tsv'; delimiter: Delimiter }

const ENOUGH_BYTES = 64 * 1024

const differ = (sentence: string) => refuseImport('name-and-content-differ', sentence)

/** Where the first line that is not blank begins and ends; without an end it is cut off by the head. */
const firstLine = (head: Uint8Array): { start: number; end: number | undefined } => {
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  let start = bom ? 3 : 0
  while (start < head.length && [0x20, 0x09, 0x0a, 0x0d].includes(head[start] ?? 0)) start += 1
  const end = head.findIndex((byte, index) => index >= start && (byte === 0x0a || byte === 0x0d))
  return { start, end: end === -1 ? undefined : end }
}

/** Whether these first bytes hold all that `detectFormat` looks at: 64 KiB and the whole first line. */
export const enoughToDetect = (head: Uint8Array): boolean =>
  head.length > MAX_LINE_BYTES + 4 || (head.length >= ENOUGH_BYTES && firstLine(head).end !== undefined)

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

const detectNdjson = (line: string, rest: string): Format | ImportRefusal => {
  const value = parsed(line)
  if (isObject(value)) {
    const alone = rest.trim() === '' && (value as { resourceType?: unknown }).resourceType === 'Bundle'
    if (alone) return differ('This is one FHIR Bundle; name the file .json and import it again.')
    if (typeof (value as { resourceType?: unknown }).resourceType === 'string')
      return { format: 'fhir-ndjson' }
    return refuseImport('not-patients', 'The first line is no FHIR resource; export the patients as FHIR R4.')
  }
  if (/^[{[]\s*("|$)/.test(line) && value === undefined && rest.trim() !== '') {
    return differ('This is one JSON document over many lines; name the file .json and import it again.')
  }
  return refuseImport(
    'first-record',
    'The first line is not JSON; the file may be damaged or of another kind.',
  )
}

const detectJson = (line: string, rest: string): Format | ImportRefusal => {
  if (line.startsWith('[')) {
    return refuseImport(
      'not-patients',
      'This is a list; one FHIR Patient or a Bundle with patients is wanted.',
    )
  }
  if (!line.startsWith('{'))
    return refuseImport('first-record', 'This is not JSON; the file may be of another kind.')
  if (rest.trimStart().startsWith('{') && isObject(parsed(line))) {
    return differ('This has one JSON object on each line; name the file .ndjson and import it again.')
  }
  return { format: 'fhir-json' }
}

const detectTable = (line: string, tsv: boolean): Format | ImportRefusal => {
  if (/^[{[]\s*["{]/.test(line))
    return differ('This is JSON; name the file .json or .ndjson and import it again.')
  const columnsBy = (delimiter: Delimiter) => csvCells([line], delimiter)?.[0]?.length ?? 0
  const [commas, semicolons, tabs] = [columnsBy(','), columnsBy(';'), columnsBy('\t')]
  if (tsv && tabs > 1) return { format: 'tsv', delimiter: '\t' }
  if (!tsv && commas > 1 && commas >= semicolons) return { format: 'csv', delimiter: ',' }
  if (!tsv && semicolons > 1) return { format: 'csv', delimiter: ';' }
  if (!tsv && tabs > 1)
    return differ('Tabs stand between the columns; name the file .tsv and import it again.')
  if (tsv && (commas > 1 || semicolons > 1)) {
    return differ('No tabs stand between the columns; name the file .csv and import it again.')
  }
  return refuseImport(
    'header',
    'The first line does not name columns; at least a number, a name and a birth date are wanted.',
  )
}

/**
 * Decides how a file is read, by its name and its content (S25): both must agree, or it is refused with a
 * sentence that says what it is and what to do.
 *
 * @param name the file's name; only its ending counts
 * @param head its first bytes, as many as `enoughToDetect` asks for
 * @param complete whether `head` is the whole file
 */
export const detectFormat = (name: string, head: Uint8Array, complete: boolean): Format | ImportRefusal => {
  const { start, end } = firstLine(head)
  if (complete && start === head.length) return refuseImport('empty', 'The file is empty.')
  const known = refuseBySignature(head)
  if (known) return known
  const ending = /\.(json|ndjson|csv|tsv)$/i.exec(name)?.[1]?.toLowerCase()
  if (!ending) {
    return refuseImport('wrong-name', 'The name must end in .csv, .tsv, .json or .ndjson, as its content is.')
  }
  if (end === undefined && !complete && ending !== 'json') {
    return refuseImport(
      'first-record',
      'The first line is longer than 1 MiB; the file may be of another kind.',
    )
  }
  const bytes = head.subarray(start, end)
  if (!isUtf8(bytes) && (end !== undefined || complete)) {
    return refuseImport(
      'not-utf8',
      'The first line is not UTF-8; save the file as UTF-8 and import it again.',
    )
  }
  const line = new TextDecoder().decode(bytes)
  const rest = end === undefined ? '' : new TextDecoder().decode(head.subarray(end, end + 4096))
  if (ending === 'ndjson') return detectNdjson(line, rest)
  return ending === 'json' ? detectJson(line, rest) : detectTable(line, ending === 'tsv')
}
