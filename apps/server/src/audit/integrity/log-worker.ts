import '../../check-node.mjs'
import { parentPort, workerData } from 'node:worker_threads'
import { type LogVerificationCause, verifiesFrom } from '@portal-desk/domain'
import { type OwnStore, openOwnStore } from '../../settings/open-own-store.ts'
import type { Settings } from '../../settings/settings.ts'
import { verifyStoredLog } from '../verify-stored-log.ts'
import { keysOf } from '../witnessed-by.ts'
import { type Outcome, outcomeOf } from './keep-verification.ts'
import type { FromWorker, Job } from './log-work.ts'
import { proveStoredEntry } from './prove-stored-entry.ts'

const EVERY_MS = 200
const { settings, job } = workerData as { settings: Settings; job: Job }
const tell = (message: FromWorker): void => parentPort?.postMessage(message)

async function verify(parts: OwnStore, cause: LogVerificationCause): Promise<Outcome> {
  let told = 0
  const report = await verifyStoredLog(
    parts.store,
    parts.vault,
    keysOf(parts.signing, settings),
    settings.checkpointFile,
    {
      from: (size) => verifiesFrom(cause, size),
      onProgress(reached, size, from) {
        if (Date.now() - told < EVERY_MS) return
        told = Date.now()
        tell({ progress: { reached, size, from } })
      },
    },
  )
  return outcomeOf(report)
}

async function run(): Promise<void> {
  const parts = await openOwnStore(settings, Date.now)
  try {
    tell({
      done:
        'verify' in job
          ? await verify(parts, job.verify)
          : await proveStoredEntry(parts.store.read, keysOf(parts.signing, settings), job.prove),
    })
  } finally {
    await parts.store.close()
  }
}

run().catch((error: Error) => tell({ failed: error.name }))
