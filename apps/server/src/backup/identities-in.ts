import { existsSync, readFileSync, statSync } from 'node:fs'
import { BackupRefused } from './backup-refused.ts'

/**
 * The identities in files that `backup-key` made, which open backups.
 * @throws BackupRefused for a file that others can read (K4), or that holds none
 */
export function identitiesIn(files: readonly string[]): string[] {
  const found = files.flatMap((file) =>
    secretIn(file)
      .split('\n')
      .filter((line) => line.startsWith('AGE-SECRET-KEY-')),
  )
  if (found.length > 0) return found
  throw new BackupRefused('There is no identity in the file: a line that begins with AGE-SECRET-KEY-.')
}

function secretIn(file: string): string {
  if (!existsSync(file)) throw new BackupRefused(`There is no file ${file}.`)
  if ((statSync(file).mode & 0o077) !== 0)
    throw new BackupRefused(`The file ${file} can be read by others; set its rights to 0600.`)
  return readFileSync(file, 'utf8')
}
