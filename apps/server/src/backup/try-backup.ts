import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openAsOwner } from '@portal-desk/store'
import { keysOf } from '../audit/witnessed-by.ts'
import type { Settings } from '../settings/settings.ts'
import { type Filled, fillDatabase } from './fill-database.ts'
import { keysOfDesk, type openBackup } from './restore-backup.ts'

/**
 * Restores a backup into a SQLite file that is thrown away and verifies the whole log in it, with the keys and the
 * outside file of this desk. Both engines are restored by the same steps, and the clinic's own server is left alone.
 * @throws BackupRefused where the backup would not restore
 */
export async function tryBackup(
  settings: Settings,
  { head, pieces }: Awaited<ReturnType<typeof openBackup>>,
  now: number,
  onRows: (rows: number) => void = () => undefined,
): Promise<Filled> {
  const { vault, signing } = keysOfDesk(settings, now)
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-desk-drill-'))
  try {
    const store = await openAsOwner(path.join(folder, 'drill.db'))
    try {
      return await fillDatabase(
        store,
        head,
        pieces,
        {
          vault,
          keys: keysOf(signing, settings),
          outside: settings.checkpointFile,
          notes: path.join(folder, 'notes.txt'),
        },
        undefined,
        onRows,
      )
    } finally {
      await store.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
