import type { ChildProcess } from 'node:child_process'
import path from 'node:path'

/** What a server must load before it starts, to be asked. */
export const WATCH = path.join(import.meta.dirname, 'watch-from-inside.ts')

/** ms, since it was asked last: how late the event loop was, and how long all threads worked. */
export type Busy = { delay99: number; delayWorst: number; cpuMs: number }

export const howBusy = (server: ChildProcess): Promise<Busy> =>
  new Promise((resolve) => {
    server.once('message', (told) => resolve(told as Busy))
    server.send('how busy')
  })
