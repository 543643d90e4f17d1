import { csvCells, type Delimiter } from './csv-cells.ts'
import { LINE_PROBLEMS, MAX_LINE_BYTES, type Utf8Line } from './utf8-lines.ts'

/** One logical record, which quotes may spread over several lines; `line` is the first of them. */
export type CsvRecord =
  | { line: number; text: string; bytesRead: number; reason?: never }
  | { line: number; reason: string; bytesRead: number; text?: never }

/** Most lines one record may take; a mark that never closes would otherwise swallow the rest of the file. */
const MAX_LINES = 100

const problemOf = (line: Utf8Line): string | undefined => {
  if (line.problem) return LINE_PROBLEMS[line.problem]
  return line.text.includes('\u0000') ? 'This line holds a NUL character.' : undefined
}

const isOdd = (text: string): boolean => (text.split('"').length - 1) % 2 === 1

/**
 * Joins lines to records. A record whose quotes stay open, or whose lines do not fit together, costs its
 * first line only: the lines after it are read again as records of their own.
 *
 * @param columns asked once a record spans lines: how many cells it must have; 0 for any number
 */
export async function* csvRecords(
  lines: AsyncIterable<Utf8Line>,
  delimiter: Delimiter,
  columns: () => number,
): AsyncGenerator<CsvRecord> {
  const source = lines[Symbol.asyncIterator]()
  const ahead: Utf8Line[] = []
  const next = async (): Promise<Utf8Line | undefined> => {
    const waiting = ahead.shift()
    if (waiting) return waiting
    const read = await source.next()
    return read.done ? undefined : read.value
  }
  const fits = (text: string): boolean => {
    const row = csvCells([text], delimiter)?.[0]
    return row !== undefined && (columns() === 0 || row.length === columns())
  }
  /** The lines that close what `first` opens, or those that were tried in vain. */
  const findEnd = async (first: string): Promise<{ text?: string; tried: Utf8Line[] }> => {
    const tried: Utf8Line[] = []
    let text = first
    while (tried.length < MAX_LINES && text.length < MAX_LINE_BYTES) {
      const line = await next()
      if (!line) break
      tried.push(line)
      if (problemOf(line) !== undefined) break
      text += `\n${line.text}`
      if (isOdd(line.text ?? '')) return fits(text) ? { text, tried } : { tried }
    }
    return { tried }
  }

  for (let line = await next(); line; line = await next()) {
    const { line: number, bytesRead } = line
    const reason = problemOf(line)
    if (reason !== undefined) {
      yield { line: number, reason, bytesRead }
      continue
    }
    const text = line.text ?? ''
    if (text.trim() === '') continue
    if (!isOdd(text) || fits(text)) {
      yield { line: number, text, bytesRead }
      continue
    }
    const { text: whole, tried } = await findEnd(text)
    if (whole !== undefined) {
      yield { line: number, text: whole, bytesRead: tried.at(-1)?.bytesRead ?? bytesRead }
    } else {
      ahead.unshift(...tried)
      yield { line: number, reason: 'A quotation mark opens on this line and does not close.', bytesRead }
    }
  }
}
