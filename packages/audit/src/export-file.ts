import { fromBase64, toBase64, toHex } from './bytes.ts'
import type { PrunedRow } from './watch-pruning.ts'

/** What of a log leaves the database for an offline check: no projections, no personal values. */
export interface ExportedRow {
  idx: number
  leaf: Uint8Array
  entry: Uint8Array
}

const LINE = /^\{"idx":(0|[1-9][0-9]{0,14}),"leaf":"([0-9a-f]{64})"(?:,"entry":"([A-Za-z0-9+/]+={0,2})")?\}$/

/**
 * One line of the exported log (NDJSON, without the line feed): `{"idx":…,"leaf":"hex","entry":"base64"}`, of an entry
 * that was pruned without `entry`.
 */
export function exportLine(row: ExportedRow | PrunedRow): string {
  const entry = 'entry' in row ? `,"entry":"${toBase64(row.entry)}"` : ''
  return `{"idx":${row.idx},"leaf":"${toHex(row.leaf)}"${entry}}`
}

/** Reads one line; undefined unless it is exactly what `exportLine` writes, so that both verifiers read it alike. */
export function parseExportLine(line: string): ExportedRow | PrunedRow | undefined {
  const [, idx, leaf, encoded] = LINE.exec(line) ?? []
  if (leaf === undefined) return undefined
  const row = { idx: Number(idx), leaf: Buffer.from(leaf, 'hex') }
  if (encoded === undefined) return row
  const entry = fromBase64(encoded)
  return entry && { ...row, entry }
}
