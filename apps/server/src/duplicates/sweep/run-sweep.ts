import { Worker } from 'node:worker_threads'
import type { Settings } from '../../settings/settings.ts'
import type { SweepProgress, SweepReport } from './sweep-parts.ts'

type FromWorker = { report?: SweepReport; failed?: string; progress?: SweepProgress }

/** The sweep could not go on; the message says what is in and what to do. */
export class SweepStopped extends Error {
  override name = 'SweepStopped'
}

/**
 * Runs one sweep in a worker thread and tells how far it is.
 * @throws SweepStopped
 */
export function runSweep(
  settings: Settings,
  onProgress: (progress: SweepProgress) => void,
): Promise<SweepReport> {
  const worker = new Worker(new URL('./sweep-worker.ts', import.meta.url), { workerData: settings })
  return new Promise((resolve, reject) => {
    worker.on('message', ({ report, failed, progress }: FromWorker) => {
      if (progress) onProgress(progress)
      if (report) resolve(report)
      if (failed) reject(new SweepStopped(failed))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new SweepStopped(`The sweep ended early (${code}).`)))
  })
}
