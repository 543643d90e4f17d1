import { createReadStream, existsSync, statSync } from 'node:fs'
import { type LogReport, readCheckpointFile, type VerifierKey, verifyLog } from '@portal-desk/audit'
import {
  logSize,
  publishedSize,
  type Store,
  storedCheckpoints,
  storedDetails,
  storedEntries,
  type Vault,
} from '@portal-desk/store'
import { createReconciler } from './reconcile.ts'

/**
 * Verifies the whole log: entries, columns, personal values, checkpoints here and outside, and the tables beside it.
 * The outside file is read as it is; where it is missing, a rewritten log could pass, and the report says so by
 * `outsideCheckpoints: 0`.
 */
export async function verifyStoredLog(
  store: Store,
  vault: Vault,
  keys: readonly VerifierKey[],
  checkpointFile: string,
  onProgress?: (entries: number) => void,
): Promise<LogReport> {
  const published = await publishedSize(store.read)
  const bytes = existsSync(checkpointFile) ? statSync(checkpointFile).size : 0
  const below = await logSize(store.read)
  return verifyLog({
    entries: storedEntries(store.read, 0, below),
    details: storedDetails(store.read, vault, 0, below),
    checkpoints: storedCheckpoints(store.read, published),
    outside:
      bytes > 0
        ? readCheckpointFile(createReadStream(checkpointFile, { encoding: 'utf8', end: bytes - 1 }))
        : [],
    keys,
    ...createReconciler(store),
    ...(onProgress ? { onProgress } : {}),
  })
}
