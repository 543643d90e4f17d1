import '../../check-node.mjs'
import { type LogVerificationCause, verifiesFrom } from '@portal-desk/domain'
import { type OwnStore, openOwnStore } from '../../settings/open-own-store.ts'
import type { Settings } from '../../settings/settings.ts'
import { tellStarter } from '../../work-process.ts'
import { verifyStoredLog } from '../verify-stored-log.ts'
import { keysOf } from '../witnessed-by.ts'
import { outcomeOf } from './keep-verification.ts'
import type { LogWorkOrder } from './log-work.ts'
import { proveStoredEntry } from './prove-stored-entry.ts'

const EVERY_MS = 200

async function verify(parts: OwnStore, settings: Settings, cause: LogVerificationCause) {
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
        void tellStarter({ progress: { reached, size, from } })
      },
    },
  )
  return outcomeOf(report)
}

async function work({ settings, job }: LogWorkOrder) {
  const parts = await openOwnStore(settings, Date.now)
  try {
    return 'verify' in job
      ? await verify(parts, settings, job.verify)
      : await proveStoredEntry(parts.store.read, keysOf(parts.signing, settings), job.prove)
  } finally {
    await parts.store.close()
  }
}

process.on('message', (order: LogWorkOrder) => {
  work(order)
    .then(
      (outcome) => tellStarter({ outcome }),
      (error: Error) => tellStarter({ failed: error.name }),
    )
    .finally(() => process.disconnect())
})
// It only reads: where its server went away nobody waits for what it finds.
process.on('disconnect', () => process.exit())
// A signal to the group reaches this process too; its server says when it stops.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
