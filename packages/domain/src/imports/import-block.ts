import type { Refusal } from '../refusal.ts'
import type { DirectoryImport, ImportLook, ImportState } from './directory-import.ts'

/** What somebody does with a file that is open. */
export type ImportStep = 'send' | 'check' | 'preview' | 'start' | 'pause' | 'end'

const possibleIn: Record<ImportStep, readonly ImportState[]> = {
  send: ['receiving'],
  check: ['received', 'checked'],
  preview: ['checked'],
  start: ['checked', 'paused'],
  pause: ['running'],
  end: ['receiving', 'received', 'checking', 'checked', 'running', 'paused'],
}
const needsFile: readonly ImportStep[] = ['send', 'check', 'preview', 'start']

/** Whether anything in the file is for the directory. */
export const holdsPatients = ({ look }: { look?: ImportLook | undefined }): boolean =>
  look !== undefined && look.read > look.rejected

/** Why a file cannot be sent: one at a time, and only with the own password typed a moment ago (S4, S25). */
export function beginImportBlock(open: boolean, fresh: boolean): Refusal | undefined {
  if (open) return { code: 'import-open' }
  return fresh ? undefined : { code: 'reauthenticate' }
}

/**
 * Why a step with an open import is not done.
 * @param here the file is on this server
 * @param fresh the own password was typed a moment ago (S4)
 */
export function importBlock(
  step: ImportStep,
  one: DirectoryImport,
  { here, fresh }: { here: boolean; fresh: boolean },
): Refusal | undefined {
  if (!possibleIn[step].includes(one.state)) return { code: 'import-moved-on' }
  if (!here && needsFile.includes(step)) return { code: 'import-elsewhere' }
  if (step !== 'start') return undefined
  if (!holdsPatients(one)) return { code: 'import-empty' }
  return fresh ? undefined : { code: 'reauthenticate' }
}
