import { type ImportRefusal, refuseImport } from './import-refusal.ts'

type Signature = { at: number; bytes: number[]; refusal: ImportRefusal }

const archive = (what: string): ImportRefusal =>
  refuseImport('archive', `This is ${what}. Unpack it and import the file inside.`)

const otherEncoding = (what: string): ImportRefusal =>
  refuseImport('not-utf8', `This text is ${what}. Save it as UTF-8 and import it again.`)

const zip = archive('a ZIP archive or an Excel workbook')
const document = (what: string): ImportRefusal =>
  refuseImport('not-text', `This is ${what}. Export the patients as FHIR or CSV and import that.`)
const utf32 = otherEncoding('UTF-32')

/** First bytes of what people pick by mistake; longer signatures stand before their own prefixes. */
const SIGNATURES: Signature[] = [
  { at: 0, bytes: [0x50, 0x4b, 0x03, 0x04], refusal: zip },
  { at: 0, bytes: [0x50, 0x4b, 0x05, 0x06], refusal: zip },
  { at: 0, bytes: [0x1f, 0x8b], refusal: archive('a gzip file') },
  { at: 0, bytes: [0x42, 0x5a, 0x68], refusal: archive('a bzip2 file') },
  { at: 0, bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], refusal: archive('an xz file') },
  { at: 0, bytes: [0x28, 0xb5, 0x2f, 0xfd], refusal: archive('a Zstandard file') },
  { at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf], refusal: archive('a 7-Zip archive') },
  { at: 0, bytes: [0x52, 0x61, 0x72, 0x21], refusal: archive('a RAR archive') },
  { at: 0, bytes: [0x25, 0x50, 0x44, 0x46], refusal: document('a PDF') },
  { at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0], refusal: document('an old Excel or Word file') },
  { at: 257, bytes: [0x75, 0x73, 0x74, 0x61, 0x72], refusal: archive('a tar archive') },
  { at: 0, bytes: [0xff, 0xfe, 0x00, 0x00], refusal: utf32 },
  { at: 0, bytes: [0x00, 0x00, 0xfe, 0xff], refusal: utf32 },
  { at: 0, bytes: [0xff, 0xfe], refusal: otherEncoding('UTF-16') },
  { at: 0, bytes: [0xfe, 0xff], refusal: otherEncoding('UTF-16') },
]

const startsWith = (head: Uint8Array, { at, bytes }: Signature) =>
  head.length >= at + bytes.length && bytes.every((byte, index) => head[at + index] === byte)

/** UTF-16 of Latin text without its mark: every second byte is NUL, and on one side only. */
const looksLikeUtf16 = (start: Uint8Array): boolean => {
  if (start.length < 4) return false
  const nulls = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nulls
  return Math.max(even, odd) > start.length * 0.4 && Math.min(even, odd) === 0
}

/** A text has no control characters but tab, line ends and form feed; one stray NUL is a broken line. */
const looksBinary = (start: Uint8Array): boolean => {
  let controls = 0
  for (const byte of start) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls += 1
  }
  return controls > start.length / 50 + 1
}

/**
 * Names what is certainly not a text of ours: archives, other encodings, binary files, web pages, XML (S25).
 *
 * @param head the first bytes of the file, some kilobytes if there are as many
 */
export const refuseBySignature = (head: Uint8Array): ImportRefusal | undefined => {
  const known = SIGNATURES.find((signature) => startsWith(head, signature))
  if (known) return known.refusal

  const start = head.subarray(0, 4096)
  if (looksLikeUtf16(start)) return otherEncoding('UTF-16')
  if (looksBinary(start)) {
    return refuseImport(
      'not-text',
      'This is not a text file. Export the patients as FHIR or CSV and import that.',
    )
  }
  const text = new TextDecoder().decode(start).trimStart().toLowerCase()
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) {
    const sentence = 'This is a web page, perhaps the sign-in page of the system it was to come from.'
    return refuseImport('web-page', `${sentence} Export the patients again.`)
  }
  if (text.startsWith('<')) {
    return refuseImport(
      'xml',
      'This is XML. Export the patients as FHIR JSON, NDJSON or CSV and import that.',
    )
  }
  return undefined
}
