import { Worker } from 'node:worker_threads'
import type { LogVerificationCause } from '@portal-desk/domain'
import type { Settings } from '../../settings/settings.ts'
import type { Outcome } from './keep-verification.ts'

/** How far a verification is: the entry reached, of how many, and where it began. */
export type Progress = { reached: number; size: number; from: number }
export type FromWorker = { progress?: Progress; outcome?: Outcome; failed?: string }

/** The work came to no end; the message is for the log of the server. */
export class WorkEnded extends Error {
  override name = 'WorkEnded'
}

/** A verification in a thread of its own, which can be stopped at any moment: it only reads. */
export type LogWork = { done: Promise<Outcome>; stop: () => Promise<void> }

/**
 * Verifies the log in a worker thread with its own connection: hashing a million entries fills a core for ten seconds,
 * and a caller is waiting.
 * @param cause says how much of it (`verifiesFrom`)
 */
export function startLogWork(
  settings: Settings,
  cause: LogVerificationCause,
  onProgress: (progress: Progress) => void,
): LogWork {
  const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { workerData: { settings, cause } })
  const done = new Promise<Outcome>((resolve, reject) => {
    worker.on('message', ({ progress, outcome, failed }: FromWorker) => {
      if (progress) onProgress(progress)
      if (outcome) resolve(outcome)
      if (failed !== undefined) reject(new WorkEnded(failed))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new WorkEnded(`the thread ended with ${code}`)))
  })
  // Whoever stops it does not wait for it.
  done.catch(() => undefined)
  return {
    done,
    async stop() {
      await worker.terminate()
    },
  }
}
