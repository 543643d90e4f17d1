import type { Duration } from '@portal-desk/domain'
import type { Desk } from './desk.ts'

/** Something the server does by itself from time to time; what it did not get done is done the next time (T11). */
export type Job = {
  /** For the log. */
  name: string
  /** ms between two starts. */
  every: Duration
  run: () => Promise<void>
}

/**
 * Runs each job again and again, none beside itself; one that fails is tried at its next turn (T11).
 * @param leads of the servers on one database only the one that leads runs them
 * @returns stops them all
 */
export function startJobs(jobs: readonly Job[], log: Desk['log'], leads: () => boolean): () => void {
  const timers = jobs.map((job) => {
    const timer = setInterval(turn(job, log, leads), job.every)
    timer.unref()
    return timer
  })
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}

function turn({ name, run }: Job, log: Desk['log'], leads: () => boolean): () => void {
  let running = false
  return () => {
    if (running || !leads()) return
    running = true
    run()
      .catch((error: unknown) => log.warn({ job: name, name: (error as Error).name }, 'a job failed'))
      .finally(() => {
        running = false
      })
  }
}
