import '../../check-node.mjs'
import { parentPort, workerData } from 'node:worker_threads'
import { type LogVerificationCause, verifiesFrom } from '@portal-desk/domain'
import { openOwnStore } from '../../settings/open-own-store.ts'
import type { Settings } from '../../settings/settings.ts'
import { verifyStoredLog } from '../verify-stored-log.ts'
import { keysOf } from '../witnessed-by.ts'
import { outcomeOf } from './keep-verification.ts'
import type { FromWorker } from './log-work.ts'

const EVERY_MS = 200
const { settings, cause } = workerData as { settings: Settings; cause: LogVerificationCause }
const tell = (message: FromWorker): void => parentPort?.postMessage(message)

async function run(): Promise<void> {
  const { store, vault, signing } = await openOwnStore(settings, Date.now)
  let told = 0
  try {
    const report = await verifyStoredLog(store, vault, keysOf(signing, settings), settings.checkpointFile, {
      from: (size) => verifiesFrom(cause, size),
      onProgress(reached, size, from) {
        if (Date.now() - told < EVERY_MS) return
        told = Date.now()
        tell({ progress: { reached, size, from } })
      },
    })
    tell({ outcome: outcomeOf(report) })
  } finally {
    await store.close()
  }
}

run().catch((error: Error) => tell({ failed: error.name }))
