import { Worker } from 'node:worker_threads'
import type { LogVerificationCause } from '@portal-desk/domain'
import type { Settings } from '../../settings/settings.ts'
import type { Outcome } from './keep-verification.ts'
import type { Proof } from './prove-stored-entry.ts'

/** How far a verification is: the entry reached, of how many, and where it began. */
export type Progress = { reached: number; size: number; from: number }
/** What a thread is to do with the log: verify so much of it, or prove one entry. */
export type Job = { verify: LogVerificationCause } | { prove: number }
export type FromWorker = { progress?: Progress; done?: Outcome | Proof; failed?: string }

/** The work came to no end; the message is for the log of the server. */
export class WorkEnded extends Error {
  override name = 'WorkEnded'
}

/** Work in a thread of its own, which can be stopped at any moment: it only reads. */
export type LogWork<T> = { done: Promise<T>; stop: () => Promise<void> }

function startWork<T>(settings: Settings, job: Job, onProgress: (progress: Progress) => void): LogWork<T> {
  const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { workerData: { settings, job } })
  const ended = new Promise<T>((resolve, reject) => {
    worker.on('message', ({ progress, done, failed }: FromWorker) => {
      if (progress) onProgress(progress)
      if (done) resolve(done as T)
      if (failed !== undefined) reject(new WorkEnded(failed))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new WorkEnded(`the thread ended with ${code}`)))
  })
  // Whoever stops it does not wait for it.
  ended.catch(() => undefined)
  return {
    done: ended,
    async stop() {
      await worker.terminate()
    },
  }
}

/**
 * Verifies the log in a worker thread with its own connection: hashing a million entries fills a core for ten seconds,
 * and a caller is waiting.
 * @param cause says how much of it (`verifiesFrom`)
 */
export const startVerifying = (
  settings: Settings,
  cause: LogVerificationCause,
  onProgress: (progress: Progress) => void,
): LogWork<Outcome> => startWork(settings, { verify: cause }, onProgress)

/** Proves one entry in a worker thread: the path to the root goes over every leaf of the log. */
export const startProving = (settings: Settings, index: number): LogWork<Proof> =>
  startWork(settings, { prove: index }, () => undefined)
