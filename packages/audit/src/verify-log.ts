import { checkDetails, type DetailRow } from './check-details.ts'
import { checkRow, type StoredRow } from './check-row.ts'
import type { CheckpointFilePiece } from './checkpoint-file.ts'
import { databaseClaims, outsideClaims, readNotes, type StoredCheckpoint } from './claims.ts'
import { watchClaims } from './compare-claims.ts'
import { openCursor } from './cursor.ts'
import type { AuditEntry } from './entry-shape.ts'
import { type Finding, listFindings } from './finding.ts'
import type { VerifierKey } from './keys.ts'
import { type Frontier, growTree, leafHash } from './tree.ts'
import { type Pruned, type PrunedRow, watchPruning } from './watch-pruning.ts'

type Stream<T> = AsyncIterable<T> | Iterable<T>

/** What the reconciliation of log and tables found; `row` names a row in words a supervisor can look up. */
export interface Reconciliation {
  rowsWithoutEntry: Iterable<{ row: string }>
  entriesWithoutRow: Iterable<{ idx: number; row: string }>
  /** Of the log's own tables, outside of its bounds: the streams end before them. */
  strayRows: Iterable<{ row: string }>
}

/**
 * Sources of a verification. Every stream is sorted (entries by idx, details by idx, checkpoints by size, the file as
 * it is) and read once, side by side. Of a log that is being written, fix three bounds first, in this order, and end
 * each stream at its bound: the largest published checkpoint (later ones are given as not published), the length of the
 * file, the number of entries (for details too) with the largest checkpoint of that moment. Otherwise what is written meanwhile looks like a finding.
 */
export interface LogSources {
  /** Null stands for a line of an export that cannot be read; rows that were pruned come first. */
  entries: Stream<StoredRow | PrunedRow | null>
  /** Omit to leave details unchecked, as for an export. */
  details?: Stream<DetailRow>
  checkpoints?: Stream<StoredCheckpoint>
  /** Omit only when there is no outside file: without one a rewritten log cannot be told from a true one. */
  outside?: Stream<CheckpointFilePiece>
  keys: readonly VerifierKey[]
  /** Begin behind an earlier, trusted state (the tail only); entries must then begin at its size. */
  start?: Frontier
  /** Sees each readable entry, so that sets for the reconciliation can be collected in the same pass. */
  onEntry?: (idx: number, entry: AuditEntry) => void
  /** Asked once, after the last entry. */
  reconcile?: () => Reconciliation | Promise<Reconciliation>
  /** Called with the number of entries every 10,000. */
  onProgress?: (entries: number) => void
  /** How many findings are listed; all are counted. */
  maxFindings?: number
}

/** What was checked and what was found; the log is good when `findingCount` is 0. */
export interface LogReport {
  entries: number
  checkpoints: number
  outsideCheckpoints: number
  details: number
  /** The pruning that the log tells of, where its first entries were pruned. */
  pruned?: Pruned
  /** Size and root of the tree over the stored entry bytes. */
  size: number
  root: Uint8Array
  /** Entries below this index are held by an outside checkpoint; of later ones a rewriting would not show. */
  covered: number
  /** Size of the largest checkpoint of this log that a witness signed too; 0 where none did. */
  witnessed: number
  findings: readonly Finding[]
  findingCount: number
}

const PROGRESS_STEP = 10_000

/**
 * Verifies a log offline in one pass with flat memory: dense indexes, canonical bytes, leaves, projections, detail
 * commitments, checkpoint signatures and roots, those of a witness whose key is among the keys, the outside file,
 * reconciliation (parts a–g of audit.md). Throws only what the streams throw.
 */
export async function verifyLog(sources: LogSources): Promise<LogReport> {
  const { entries: rows, keys, outside } = sources
  const findings = listFindings(sources.maxFindings ?? 1000)
  const tree = growTree(sources.start)
  const read = readNotes(keys)
  const watch = await watchClaims(
    sources.checkpoints && databaseClaims(sources.checkpoints, read, findings),
    outside && outsideClaims(outside, read, findings),
    tree.size,
    findings,
  )
  const pruning = watchPruning(findings)
  const detailRows = sources.details && (await openCursor(sources.details))
  let entries = 0
  let details = 0
  let expected = tree.size

  if (watch.due === tree.size) await watch.compare(tree.size, tree.root())
  for await (const row of rows) {
    entries += 1
    if (row === null) {
      findings.add('row-unreadable', expected)
      expected += 1
      continue
    }
    if (row.idx !== expected) findings.add('index-gap', expected)
    expected = row.idx + 1
    if ('entry' in row) {
      const leaf = leafHash(row.entry)
      const entry = checkRow(row, leaf, findings)
      if (detailRows) details += await checkDetails(row.idx, entry, detailRows, findings)
      pruning.entry(entry)
      if (entry) sources.onEntry?.(row.idx, entry)
      tree.append(leaf)
    } else {
      pruning.prunedRow(row)
      tree.append(row.leaf)
    }
    if (watch.due === tree.size) await watch.compare(tree.size, tree.root())
    if (entries % PROGRESS_STEP === 0) sources.onProgress?.(entries)
  }
  if (detailRows) details += await checkDetails(Infinity, undefined, detailRows, findings)
  await watch.finish(tree.size)
  const pruned = pruning.finish()

  const reconciled = await sources.reconcile?.()
  for (const { row } of reconciled?.rowsWithoutEntry ?? []) {
    findings.add('row-without-entry', null, { field: row })
  }
  for (const { idx, row } of reconciled?.entriesWithoutRow ?? []) {
    findings.add('entry-without-row', idx, { field: row })
  }
  for (const { row } of reconciled?.strayRows ?? []) findings.add('stray-row', null, { field: row })
  return {
    entries,
    checkpoints: watch.checkpoints,
    outsideCheckpoints: watch.outsideCheckpoints,
    details,
    ...(pruned ? { pruned } : {}),
    size: tree.size,
    root: tree.root(),
    covered: watch.covered,
    witnessed: watch.witnessed,
    findings: findings.listed,
    findingCount: findings.count,
  }
}
