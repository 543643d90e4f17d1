import { isUtf8 } from 'node:buffer'
import type { ByteStream } from './peek.ts'

/** Longest line that is kept in memory, in bytes (S25). */
export const MAX_LINE_BYTES = 1024 * 1024

export type Utf8Line =
  | { line: number; text: string; bytesRead: number; problem?: never }
  | { line: number; problem: 'not-utf8' | 'too-long'; bytesRead: number; text?: never }

export const LINE_PROBLEMS: Record<'not-utf8' | 'too-long', string> = {
  'not-utf8': 'This line is not UTF-8; it was likely saved in another encoding.',
  'too-long': 'This line is longer than 1 MiB.',
}

const LF = 0x0a
const CR = 0x0d

const decode = (bytes: Buffer, first: boolean): string => {
  const bom = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return bytes.toString('utf8', bom ? 3 : 0)
}

/**
 * Cuts a stream of bytes into lines at LF, CRLF or CR. A line that is no UTF-8 or too long is given as a
 * problem and the next one goes on; a too long one is thrown away while it is read, never kept.
 * A byte-order mark is dropped; a last line without an end counts.
 *
 * @param maxBytes longest line in bytes
 */
export async function* utf8Lines(stream: ByteStream, maxBytes = MAX_LINE_BYTES): AsyncGenerator<Utf8Line> {
  let parts: Buffer[] = []
  let length = 0
  let line = 0
  let offset = 0
  let afterCr = false

  const take = (piece: Buffer) => {
    length += piece.length
    if (length > maxBytes) parts = []
    else if (piece.length > 0) parts.push(piece)
  }
  const finish = (bytesRead: number): Utf8Line => {
    line += 1
    const tooLong = length > maxBytes
    const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
    parts = []
    length = 0
    if (tooLong) return { line, problem: 'too-long', bytesRead }
    if (!isUtf8(bytes)) return { line, problem: 'not-utf8', bytesRead }
    return { line, text: decode(bytes, line === 1), bytesRead }
  }

  for await (const raw of stream) {
    const chunk = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
    // Looking for each sign once per chunk keeps a file without CR from being scanned again per line.
    let lf = chunk.indexOf(LF)
    let cr = chunk.indexOf(CR)
    let start = 0
    while (lf !== -1 || cr !== -1) {
      const end = lf === -1 || (cr !== -1 && cr < lf) ? cr : lf
      const secondOfCrLf = afterCr && end === lf && end === start
      afterCr = end === cr
      if (!secondOfCrLf) {
        take(chunk.subarray(start, end))
        yield finish(offset + end + 1)
      }
      start = end + 1
      if (end === lf) lf = chunk.indexOf(LF, start)
      else cr = chunk.indexOf(CR, start)
    }
    if (start < chunk.length) {
      take(chunk.subarray(start))
      afterCr = false
    }
    offset += chunk.length
  }
  if (length > 0) yield finish(offset)
}
