import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Settings, SettingsRefused } from '../settings/settings.ts'

const markOf = ({ dataDir }: Settings): string => path.join(dataDir, 'demo-unfinished')

/**
 * A demo whose making was broken off has people of whom nothing is told: no example of a log that is whole.
 * @throws SettingsRefused where that happened
 */
export function mustBeFinished(settings: Settings): void {
  if (!existsSync(markOf(settings))) return
  throw new SettingsRefused(
    `The made-up clinic in ${settings.dataDir} was not finished the last time. Delete that folder, and where DATABASE_URL names another database, empty it; then start again.`,
  )
}

/** Says that it is being made. @returns what says that it is done */
export function beginMaking(settings: Settings): () => void {
  writeFileSync(markOf(settings), '')
  return () => rmSync(markOf(settings))
}
