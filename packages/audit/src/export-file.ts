import { fromBase64, toBase64, toHex } from './bytes.ts'

/** What of a log leaves the database for an offline check: no projections, no personal values. */
export interface ExportedRow {
  idx: number
  leaf: Uint8Array
  entry: Uint8Array
}

const LINE = /^\{"idx":(0|[1-9][0-9]{0,14}),"leaf":"([0-9a-f]{64})","entry":"([A-Za-z0-9+/]+={0,2})"\}$/

/** One line of the exported log (NDJSON, without the line feed): `{"idx":…,"leaf":"hex","entry":"base64"}`. */
export function exportLine({ idx, leaf, entry }: ExportedRow): string {
  return `{"idx":${idx},"leaf":"${toHex(leaf)}","entry":"${toBase64(entry)}"}`
}

/** Reads one line; undefined unless it is exactly what `exportLine` writes, so that both verifiers read it alike. */
export function parseExportLine(line: string): ExportedRow | undefined {
  const [, idx, leaf, encoded] = LINE.exec(line) ?? []
  const entry = fromBase64(encoded ?? '')
  if (leaf === undefined || !entry) return undefined
  return { idx: Number(idx), leaf: Buffer.from(leaf, 'hex'), entry }
}
