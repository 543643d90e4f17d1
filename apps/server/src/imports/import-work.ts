import type { ColumnMapping } from '@portal-desk/domain'
import type { Settings } from '../settings/settings.ts'
import { startWorkProcess } from '../work-process.ts'
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
export type ImportWork = {
  /** Resolves once the process has ended. */
  done: Promise<ImportWorkOutcome>
  /** Asks it to stop between two records. */
  stop: () => void
}

/** A file of any size is read line by line and fits into this, MiB; what does not ends alone (S25). */
const MEMORY = 512

/**
 * Works on a file in a process of its own: a million records are minutes of work, and somebody’s file may do anything to
 * its reader.
 * @param onReached told now and then up to which byte it has read
 */
export function startImportWork(order: ImportWorkOrder, onReached: (bytes: number) => void): ImportWork {
  const script = new URL('./import-work-process.ts', import.meta.url)
  const begin: ToImportWork = { order }
  const end: ToImportWork = { stop: true }
  const { done, send } = startWorkProcess<number, ImportWorkOutcome>(script, begin, onReached, MEMORY)
  return { done, stop: () => send(end) }
}
