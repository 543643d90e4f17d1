import { rm } from 'node:fs/promises'
import { BackupRefused } from '../backup/backup-refused.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { newIdentity } from '../backup/sealed-file.ts'
import type { Settings } from '../settings/settings.ts'
import { newFile } from './new-file.ts'
import { recordCommand } from './record-command.ts'
import { rowsSoFar } from './rows-so-far.ts'
import { withStore } from './with-store.ts'

export type BackupOptions = { recipient: string[] }

/**
 * `desk backup FILE`: all of the database as it stands at one instant, sealed, while the desk goes on. It is on the
 * record before the first byte leaves (T1), and so in the backup itself. What could not be finished is taken away.
 */
export async function backupCommand(
  settings: Settings,
  out: string,
  { recipient }: BackupOptions,
): Promise<number> {
  return withStore(settings, async (parts) => {
    const file = await newFile(out, 'No backup was made.')
    if (!file) return 1
    const startedAt = Date.now()
    const bar = rowsSoFar()
    try {
      await recordCommand(parts, async ({ record }) => record({ action: 'backup.begun', outcome: 'done' }))
      const { entries, rows } = await makeBackup(
        parts.store,
        settings.databaseUrl,
        file,
        recipient,
        startedAt,
        bar.tell,
      )
      await recordCommand(parts, async ({ record }) =>
        record({ action: 'backup.made', outcome: 'done', reason: `entries:${entries} rows:${rows}` }),
      )
      bar.end()
      console.log(
        `${out}: ${rows} rows, ${entries} entries of the log, in ${secondsSince(startedAt)} s. Try it out: desk restore ${out} --drill`,
      )
      console.log('The keys in DATA_DIR/keys are not in it. Keep a copy of them elsewhere.')
      return 0
    } catch (error) {
      bar.end()
      await rm(out, { force: true })
      if (error instanceof BackupRefused) throw new BackupRefused(`${error.message} No backup was made.`)
      throw error
    } finally {
      await file.close().catch(() => undefined)
    }
  })
}

export const secondsSince = (startedAt: number): string => ((Date.now() - startedAt) / 1_000).toFixed(1)

/** `desk backup-key FILE`: an identity that opens backups, in a new file; its recipient seals them. */
export async function backupKeyCommand(out: string): Promise<number> {
  const file = await newFile(out, 'No key was made.')
  if (!file) return 1
  const { identity, recipient } = await newIdentity()
  await file.write(`# recipient: ${recipient}\n${identity}\n`)
  await file.close()
  console.log(recipient)
  console.error(`${out} opens what is sealed for this recipient. Keep it away from this machine.`)
  return 0
}
