import '../../check-node.mjs'
import { parentPort, workerData } from 'node:worker_threads'
import { openOwnStore } from '../../settings/open-own-store.ts'
import type { Settings } from '../../settings/settings.ts'
import { sweepDuplicates } from './sweep-duplicates.ts'
import { SweepTaken } from './sweep-run.ts'

const EVERY_MS = 200

/** One sweep in a thread of its own, with its own connection: comparing fills a core for minutes. */
async function run(settings: Settings): Promise<void> {
  const parts = await openOwnStore(settings, Date.now)
  let told = 0
  try {
    const report = await sweepDuplicates({
      ...parts,
      now: Date.now,
      onProgress(progress) {
        if (Date.now() - told < EVERY_MS) return
        told = Date.now()
        parentPort?.postMessage({ progress })
      },
    })
    parentPort?.postMessage({ report })
  } finally {
    await parts.store.close()
  }
}

run(workerData as Settings).catch((error: Error) => {
  const goesOn = 'What is on the list stays there; the same command goes on from here.'
  parentPort?.postMessage({
    failed: error instanceof SweepTaken ? error.message : `${error.message} ${goesOn}`,
  })
})
