import '../check-node.mjs'
import { parentPort, workerData } from 'node:worker_threads'
import type { ColumnMapping } from '@portal-desk/domain'
import { openOwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'
import { importFile } from './import-file.ts'

export type ImportOrder = { settings: Settings; file: string; mapping?: ColumnMapping }
const EVERY_MS = 200

/** One import in a thread of its own, with its own connection: SQLite's driver blocks, and a caller is waiting. */
async function run({ settings, file, mapping }: ImportOrder): Promise<void> {
  const parts = await openOwnStore(settings, Date.now)
  let told = 0
  try {
    const report = await importFile(
      {
        ...parts,
        now: Date.now,
        actor: { kind: 'system', id: 'import' },
        onRejected(rejected) {
          parentPort?.postMessage({ rejected })
        },
        onProgress(bytesRead, totalBytes) {
          if (Date.now() - told < EVERY_MS && bytesRead < totalBytes) return
          told = Date.now()
          parentPort?.postMessage({ progress: { bytesRead, totalBytes } })
        },
      },
      file,
      mapping,
    )
    parentPort?.postMessage({ report })
  } finally {
    await parts.store.close()
  }
}

run(workerData as ImportOrder).catch((error: Error) => {
  parentPort?.postMessage({ failed: error.message })
})
