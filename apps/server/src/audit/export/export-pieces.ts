import type { Clinic } from '@portal-desk/domain'
import { type Db, readAuditPage, type Vault } from '@portal-desk/store'
import { readRow } from '../audit-row.ts'
import type { BegunExport } from './begun-export.ts'
import { exportHead, exportLines } from './export-lines.ts'
import { type ExportReader, exportedRows } from './exported-rows.ts'

/** Entries read at once: a few milliseconds of work, between which others are answered. */
const PAGE = 100

type From = { read: Db; vault: Vault; clinic: Clinic; reader: ExportReader }

/**
 * The entries of an export, newest first, a page at a time, whatever their number.
 * @param before goes on behind this entry; absent where the file begins
 * @param mayGoOn asked before each page; throws where whoever takes it may not any more
 */
export async function* exportPieces(
  { read, vault, clinic, reader }: From,
  { format, ask, when, at, size }: BegunExport,
  before: number | undefined,
  mayGoOn: () => Promise<void>,
): AsyncGenerator<{ text: string; entries: number }> {
  if (before === undefined && exportHead[format]) yield { text: exportHead[format], entries: 0 }
  let next = Math.min(before ?? size, size)
  for (;;) {
    await mayGoOn()
    const found = await readAuditPage(read, { ...ask, when, before: next, limit: PAGE })
    const rows = await exportedRows(read, vault, reader, found.map(readRow))
    const lines = rows.map((row, n) => exportLines(format, row, found[n]?.entry ?? '', { clinic, now: at }))
    yield { text: lines.join(''), entries: rows.length }
    const last = found.at(-1)
    if (!last || found.length < PAGE) return
    next = last.idx
  }
}
