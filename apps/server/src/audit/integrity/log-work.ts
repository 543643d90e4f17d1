import type { LogVerificationCause } from '@portal-desk/domain'
import type { Settings } from '../../settings/settings.ts'
import { startWorkProcess } from '../../work-process.ts'
import type { Outcome } from './keep-verification.ts'
import type { Proof } from './prove-stored-entry.ts'

/** How far a verification is: the entry reached, of how many, and where it began. */
export type Progress = { reached: number; size: number; from: number }
/** What is to be done with the log: verify so much of it, or prove one entry. */
export type Job = { verify: LogVerificationCause } | { prove: number }
export type LogWorkOrder = { settings: Settings; job: Job }

/** Work beside the requests, which can be stopped at any moment: it only reads. */
export type LogWork<T> = { done: Promise<T>; stop: () => Promise<void> }

function startWork<T>(order: LogWorkOrder, onProgress: (progress: Progress) => void): LogWork<T> {
  const { done, kill } = startWorkProcess<Progress, T>(
    new URL('./log-work-process.ts', import.meta.url),
    order,
    onProgress,
  )
  return {
    done,
    async stop() {
      kill()
      await done.catch(() => undefined)
    },
  }
}

/**
 * Verifies the log in a process of its own with its own connection: hashing a million entries fills a core for ten
 * seconds, and a caller is waiting.
 * @param cause says how much of it (`verifiesFrom`)
 */
export const startVerifying = (
  settings: Settings,
  cause: LogVerificationCause,
  onProgress: (progress: Progress) => void,
): LogWork<Outcome> => startWork({ settings, job: { verify: cause } }, onProgress)

/** Proves one entry in a process of its own: the path to the root goes over every leaf of the log. */
export const startProving = (settings: Settings, index: number): LogWork<Proof> =>
  startWork({ settings, job: { prove: index } }, () => undefined)
