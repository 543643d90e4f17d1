import { createReadStream, existsSync, statSync } from 'node:fs'
import {
  type CheckpointFilePiece,
  type Frontier,
  frontierAt,
  type LogReport,
  readCheckpointFile,
  type VerifierKey,
  verifyLog,
} from '@portal-desk/audit'
import {
  logExtent,
  prunedRows,
  publishedSize,
  type Store,
  storedCheckpoints,
  storedDetails,
  storedEntries,
  storedLeaves,
  type Vault,
} from '@portal-desk/store'
import { createReconciler } from './reconcile.ts'

type Extent = {
  /** The first entry to look at, of a log of this size; without it, all of it. */
  from?: (size: number) => number
  /** Called with the entry that was reached, the size of the log, and where it began. */
  onProgress?: (reached: number, size: number, from: number) => void
}

/**
 * Verifies the log: entries, hashes of pruned ones, columns, personal values, checkpoints here and outside, and, of the whole log, the tables
 * beside it. The outside file is read as it is; where it is missing, a rewritten log could pass, and the report says so
 * by `outsideCheckpoints: 0`.
 * @returns the report, and the first entry that was looked at
 */
export async function verifyStoredLog(
  store: Store,
  vault: Vault,
  keys: readonly VerifierKey[],
  checkpointFile: string,
  { from: wanted = () => 0, onProgress }: Extent = {},
): Promise<LogReport & { from: number }> {
  const { read } = store
  const published = await publishedSize(read)
  const bytes = existsSync(checkpointFile) ? statSync(checkpointFile).size : 0
  const { size: below, pruned, checkpoint, stray } = await logExtent(read)
  const begin = wanted(below)
  const start = await frontierOf(store, begin === 0 ? 0 : Math.max(begin, pruned))
  const from = start?.size ?? 0
  onProgress?.(from, below, from)
  // Of the tail alone every older row of the tables would look as if it had no entry.
  const tables = start ? undefined : createReconciler(store, vault, below)
  const report = await verifyLog({
    entries: start ? storedEntries(read, from, below) : allRows(store, pruned, below),
    details: storedDetails(read, vault, from, below),
    checkpoints: storedCheckpoints(read, published, checkpoint, from),
    outside:
      bytes > 0
        ? notesFrom(
            from,
            readCheckpointFile(createReadStream(checkpointFile, { encoding: 'utf8', end: bytes - 1 })),
          )
        : [],
    keys,
    ...(start ? { start } : {}),
    ...(tables ? { onEntry: tables.onEntry } : {}),
    reconcile: async () => ({
      rowsWithoutEntry: [],
      entriesWithoutRow: [],
      ...(await tables?.reconcile()),
      strayRows: stray,
    }),
    ...(onProgress ? { onProgress: (entries: number) => onProgress(from + entries, below, from) } : {}),
  })
  return { ...report, from }
}

/** All rows from the first: what was pruned by its hash alone. */
async function* allRows({ read }: Store, pruned: number, below: number) {
  if (pruned > 0) yield* prunedRows(read)
  yield* storedEntries(read, pruned, below)
}

/** Undefined for the whole log, and where the leaves before the tail do not even make a tree: then all is looked at. */
async function frontierOf({ read }: Store, size: number): Promise<Frontier | undefined> {
  if (size === 0) return undefined
  try {
    return await frontierAt(size, storedLeaves(read))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Leaves out the notes below a size before their signatures are checked, which takes most of the time. */
async function* notesFrom(
  size: number,
  pieces: AsyncIterable<CheckpointFilePiece>,
): AsyncGenerator<CheckpointFilePiece> {
  for await (const piece of pieces) {
    if (!('note' in piece) || size === 0 || Number(piece.note.split('\n', 2)[1]) >= size) yield piece
  }
}
