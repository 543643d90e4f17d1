import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What the process tells: how far it is, and once what came of it, or the name of what went wrong. */
export type FromWork<P, T> = { progress: P } | { outcome: T } | { failed: string }

/** The work came to no end; the message is for the log of the server. */
class WorkEnded extends Error {
  override name = 'WorkEnded'
}

export type WorkProcess<T> = {
  /** Settles once the process has ended. */
  done: Promise<T>
  send: (message: object) => void
  /** Ends it at once, whatever it is doing. */
  kill: () => void
}

/**
 * Gives an order to a process of its own: SQLite's driver blocks while somebody waits on the line, it may end the process
 * where a thread that uses it is ended, and whatever becomes of the work, the desk goes on. The order goes by message,
 * since it holds the address of the database (K4).
 * @param script answers with `FromWork`, see `tellStarter`
 * @param most memory, MiB
 */
export function startWorkProcess<P, T>(
  script: URL,
  order: object,
  onProgress: (progress: P) => void,
  most?: number,
): WorkProcess<T> {
  const child = fork(fileURLToPath(script), {
    execArgv: most === undefined ? [] : [`--max-old-space-size=${most}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const send = (message: object): void => void (child.connected && child.send(message, () => undefined))
  let told: Exclude<FromWork<P, T>, { progress: P }> | undefined
  const done = new Promise<T>((resolve, reject) => {
    child.on('message', (message: FromWork<P, T>) => {
      if ('progress' in message) onProgress(message.progress)
      else told = message
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (told && 'outcome' in told) resolve(told.outcome)
      else reject(new WorkEnded(told?.failed ?? `the process ended with ${code ?? signal}`))
    })
  })
  // Whoever stops it does not wait for it.
  done.catch(() => undefined)
  send(order)
  return { done, send, kill: () => void child.kill('SIGKILL') }
}

/** In the process: tells whoever began it; resolves once it is on its way. */
export const tellStarter = <P, T>(message: FromWork<P, T>): Promise<void> =>
  new Promise((resolve) => {
    if (process.send) process.send(message, undefined, undefined, () => resolve())
    else resolve()
  })
