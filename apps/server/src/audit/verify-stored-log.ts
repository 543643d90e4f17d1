import { createReadStream, existsSync } from 'node:fs'
import { type LogReport, readCheckpointFile, type VerifierKey, verifyLog } from '@portal-desk/audit'
import { type Store, storedCheckpoints, storedDetails, storedEntries, type Vault } from '@portal-desk/store'
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
  const outside = existsSync(checkpointFile)
    ? readCheckpointFile(createReadStream(checkpointFile, { encoding: 'utf8' }))
    : []
  return verifyLog({
    entries: storedEntries(store.read),
    details: storedDetails(store.read, vault),
    checkpoints: storedCheckpoints(store.read),
    outside,
    keys,
    ...createReconciler(store),
    ...(onProgress ? { onProgress } : {}),
  })
}
