import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ColumnMapping } from '@portal-desk/domain'
import type { Settings } from '../settings/settings.ts'
import type { Looked } from './look-through.ts'

/** What is done with a file: only look, or take it over. */
export type ImportJob = 'look' | 'take-over'
export type ImportWorkOrder = {
  settings: Settings
  job: ImportJob
  importId: string
  file: string
  name: string
  mapping?: ColumnMapping
}
export type ImportWorkOutcome = Looked | { done: true }
export type ToImportWork = { order: ImportWorkOrder } | { stop: true }
export type FromImportWork = { reached?: number; outcome?: ImportWorkOutcome; failed?: string }
export type ImportWork = {
  /** Resolves once the process has ended. */
  done: Promise<ImportWorkOutcome>
  /** Asks it to stop between two records. */
  stop: () => void
}

/** A file of any size is read line by line and fits into this, MiB; what does not ends alone (S25). */
const MEMORY = 512

/**
 * Works on a file in a process of its own: SQLite's driver blocks, a million records are minutes of work while a caller
 * waits, and whatever somebody’s file does to its reader, the desk goes on. The order goes by message, since it holds the
 * address of the database (K4).
 * @param onReached told now and then up to which byte it has read
 */
export function startImportWork(order: ImportWorkOrder, onReached: (bytes: number) => void): ImportWork {
  const child = fork(fileURLToPath(new URL('./import-work-process.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${MEMORY}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const send = (message: ToImportWork): void => void (child.connected && child.send(message, () => undefined))
  let told: FromImportWork = {}
  const done = new Promise<ImportWorkOutcome>((resolve, reject) => {
    child.on('message', (message: FromImportWork) => {
      if (message.reached === undefined) told = message
      else onReached(message.reached)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (told.outcome) resolve(told.outcome)
      else reject(new Error(told.failed ?? `the process ended with ${code ?? signal}`))
    })
  })
  // Whoever stops it does not wait for it.
  done.catch(() => undefined)
  send({ order })
  return { done, stop: () => send({ stop: true }) }
}
