import { sameBytes } from './bytes.ts'
import { decodeEntry, EntryError, type Projections, projectEntry } from './entry.ts'
import type { AuditEntry } from './entry-shape.ts'
import type { FindingList } from './finding.ts'

/** A row of audit_entry; an exported row has no projections. */
export interface StoredRow {
  idx: number
  leaf: Uint8Array
  entry: Uint8Array
  projections?: Projections
}

/** Checks one row by itself against its computed leaf hash; answers the entry, undefined when it is not canonical. */
export function checkRow(row: StoredRow, leaf: Uint8Array, findings: FindingList): AuditEntry | undefined {
  if (!sameBytes(leaf, row.leaf)) findings.add('leaf-mismatch', row.idx)
  let entry: AuditEntry
  try {
    entry = decodeEntry(row.entry)
  } catch (error) {
    if (!(error instanceof EntryError)) throw error
    findings.add('entry-not-canonical', row.idx)
    return undefined
  }
  if (row.projections) {
    const expected = projectEntry(entry)
    for (const column of Object.keys(expected) as (keyof Projections)[]) {
      if (row.projections[column] !== expected[column]) {
        findings.add('projection-mismatch', row.idx, { field: column })
      }
    }
  }
  return entry
}
