import type { Cursor } from './cursor.ts'
import { commitDetail } from './entry.ts'
import type { AuditEntry } from './entry-shape.ts'
import type { FindingList } from './finding.ts'

/** A row of audit_detail with its value unsealed; null once erased; 'unreadable' marks a failed unsealing. */
export interface DetailRow {
  idx: number
  name: string
  salt: Uint8Array
  value: string | null | { unreadable: true }
}

/**
 * Compares the details of one entry with its commitments, taking them off a cursor sorted by index.
 * Details of an entry that cannot be read (undefined) are passed over, for that is a finding already.
 * Answers how many rows were taken.
 */
export async function checkDetails(
  idx: number,
  entry: AuditEntry | undefined,
  details: Cursor<DetailRow>,
  findings: FindingList,
): Promise<number> {
  const open = new Map(Object.entries(entry?.commit ?? {}))
  let taken = 0
  for (; details.head && details.head.idx <= idx; taken += 1) {
    const { name, salt, value, idx: at } = (await details.next()) as DetailRow
    if (at === idx && !entry) continue
    const commitment = at === idx ? open.get(name) : undefined
    if (commitment === undefined) findings.add('detail-uncommitted', at, { field: name })
    else if (value !== null && typeof value !== 'string')
      findings.add('detail-unreadable', at, { field: name })
    else if (value !== null && commitDetail(salt, value) !== commitment) {
      findings.add('detail-mismatch', at, { field: name })
    }
    if (at === idx) open.delete(name)
  }
  for (const name of open.keys()) findings.add('detail-missing', idx, { field: name })
  return taken
}
