import { existsSync, rmSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { newestSchema, openAsOwner, ownContext, type Store, type Vault } from '@portal-desk/store'
import { keysOf } from '../audit/witnessed-by.ts'
import { createVault, secretBytes } from '../crypto.ts'
import { type LogKey, loadKeys } from '../settings/keys.ts'
import type { Settings } from '../settings/settings.ts'
import { type BackupHead, type BackupPiece, readBackupLines } from './backup-lines.ts'
import { BackupRefused } from './backup-refused.ts'
import { type Entered, type Filled, fillDatabase } from './fill-database.ts'
import { sizeOutside } from './outside-notes.ts'
import { openSealed } from './sealed-file.ts'

type Backup = { head: BackupHead; pieces: AsyncIterable<BackupPiece> }
type Keys = { vault: Vault; signing: LogKey }

/** What was restored; `missing` entries of the log are known outside and not in the backup. */
export type Restored = Filled & { head: BackupHead; missing: number; aside?: string }

/**
 * The keys of the desk, which are not in its backups. Restoring makes none: what is sealed would stay sealed.
 * @throws BackupRefused where they are not there
 */
export function keysOfDesk({ dataDir }: Pick<Settings, 'dataDir'>, now: number): Keys {
  const folder = path.join(dataDir, 'keys')
  if (!['master.key', 'checkpoint.pem'].every((name) => existsSync(path.join(folder, name))))
    throw new BackupRefused(
      `The keys are not in ${folder}, and a backup does not hold them. Put the folder keys of the desk there first.`,
    )
  const { master, signing } = loadKeys(dataDir, secretBytes)
  return { vault: createVault(master, () => now), signing }
}

/**
 * Opens a backup as far as its head.
 * @throws BackupRefused for a wrong key, a file that is none, and one of a newer version
 */
export async function openBackup(file: string, identities: readonly string[]): Promise<Backup> {
  if (!existsSync(file)) throw new BackupRefused(`There is no file ${file}.`)
  const backup = await readBackupLines(await openSealed(file, identities))
  if (backup.head.schema > newestSchema)
    throw new BackupRefused(
      `This backup was made by a newer version of Portal Desk (${backup.head.schema}; this one knows up to ${newestSchema}). Restore it with that version.`,
    )
  return backup
}

/**
 * Puts a backup into the empty database of the settings. Where the outside file knows a longer log, entries are missing:
 * that is refused with their number unless it is accepted, and then the file is put aside and begun anew.
 * @throws BackupRefused with nothing changed
 */
export async function restoreBackup(
  settings: Settings,
  { head, pieces }: Backup,
  now: number,
  { acceptLoss = false, onRows }: { acceptLoss?: boolean; onRows?: (rows: number) => void } = {},
): Promise<Restored> {
  const { vault, signing } = keysOfDesk(settings, now)
  const keys = keysOf(signing, settings)
  const outside = settings.checkpointFile
  const missing = Math.max(0, (await sizeOutside(outside, keys)) - head.entries)
  if (missing > 0 && !acceptLoss) throw new BackupRefused(olderThanOutside(head, missing, outside))
  const context = ownContext('command-line', now, vault.newId(), 'command-line')
  const entered: Entered = (entries) => ({
    event: {
      action: 'backup.restored',
      outcome: 'done',
      reason: `entries:${entries} missing:${missing}`,
    },
    context,
  })
  const notes = `${outside}.restored`
  await rm(notes, { force: true })
  const filled = await intoEmpty(settings, (store) =>
    fillDatabase(store, head, pieces, { vault, keys, outside, notes }, entered, onRows),
  ).catch(async (error: unknown) => {
    await rm(notes, { force: true })
    throw error
  })
  const aside = missing > 0 ? `${outside}.before-${new Date(now).toISOString().replace(/\W/g, '')}` : ''
  if (aside) await rename(outside, aside)
  if (aside || !existsSync(outside)) await rename(notes, outside)
  else await rm(notes)
  return { ...filled, head, missing, ...(aside ? { aside } : {}) }
}

const olderThanOutside = ({ at, entries }: BackupHead, missing: number, outside: string): string =>
  `This backup is of ${new Date(at).toISOString()} and holds ${entries} entries of the log; ${outside} knows ${missing} more. Restore a newer backup if there is one. If there is none, --accept-loss restores this one: what was done since is lost, and the present checkpoints are kept aside as proof of how much.`

/** Opens the empty database and gives it back as it was where it could not be filled. */
async function intoEmpty(settings: Settings, fill: (store: Store) => Promise<Filled>): Promise<Filled> {
  const { databaseUrl: url, databaseOwnerUrl } = settings
  const file = url.startsWith('file:') ? fileURLToPath(url) : url
  const isNew = !existsSync(file)
  const store = await openAsOwner(url, databaseOwnerUrl)
  try {
    const filled = await fill(store)
    await store.close()
    return filled
  } catch (error) {
    await store.close()
    if (isNew && store.dialect === 'sqlite')
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    throw error
  }
}
