import { toHex } from '@portal-desk/audit'
import { StoreRefused } from '@portal-desk/store'
import { BackupRefused } from '../backup/backup-refused.ts'
import { identitiesIn } from '../backup/identities-in.ts'
import { keysOfDesk, openBackup, type Restored, restoreBackup } from '../backup/restore-backup.ts'
import { tryBackup } from '../backup/try-backup.ts'
import type { Settings } from '../settings/settings.ts'
import { secondsSince } from './backup.ts'
import { recordCommand } from './record-command.ts'
import { rowsSoFar } from './rows-so-far.ts'
import { withStore } from './with-store.ts'

export type RestoreOptions = { identity: string[]; drill?: boolean; acceptLoss?: boolean }

/**
 * `desk restore FILE`: puts a backup into the empty database of the settings once its log is proved whole, or changes
 * nothing. With `--drill` into a database that is thrown away: whether the backup would restore, and how long it takes.
 */
export async function restoreCommand(
  settings: Settings,
  file: string,
  options: RestoreOptions,
): Promise<number> {
  try {
    keysOfDesk(settings, Date.now())
    const identities = identitiesIn(options.identity)
    return await (options.drill
      ? drill(settings, file, identities)
      : restore(settings, file, identities, options.acceptLoss === true))
  } catch (error) {
    if (!isRefusal(error)) throw error
    throw new BackupRefused(`${error.message} Nothing was restored.`)
  }
}

/** The schema of this version may have no place for what is in the file. */
const isRefusal = (error: unknown): error is BackupRefused | StoreRefused =>
  error instanceof BackupRefused || error instanceof StoreRefused

async function restore(
  settings: Settings,
  file: string,
  identities: readonly string[],
  acceptLoss: boolean,
): Promise<number> {
  const startedAt = Date.now()
  const bar = rowsSoFar()
  const restored = await restoreBackup(settings, await openBackup(file, identities), startedAt, {
    acceptLoss,
    onRows: bar.tell,
  }).finally(bar.end)
  sayRestored(restored, settings, startedAt)
  return 0
}

function sayRestored(
  { rows, report, head, missing, aside }: Restored,
  settings: Settings,
  startedAt: number,
) {
  console.log(
    `Restored: ${rows} rows as of ${new Date(head.at).toISOString()}, in ${secondsSince(startedAt)} s.`,
  )
  console.log(`The log is whole: ${report.entries} entries, root ${toHex(report.root)}.`)
  if (aside)
    console.log(
      `${missing} entries are lost, and what was done with them. ${aside} proves how many there were; keep it.`,
    )
  if (missing > 0 && settings.witness)
    console.log('The witness knows them, too, and signs no shorter log: begin it anew before you start.')
  console.log('Nobody is signed in. Mail that waited then is sent when the server starts.')
}

async function drill(settings: Settings, file: string, identities: readonly string[]): Promise<number> {
  const startedAt = Date.now()
  const bar = rowsSoFar()
  return withStore(settings, async (parts) => {
    const note = (reason: string, outcome: 'done' | 'refused') =>
      recordCommand(parts, async ({ record }) => record({ action: 'backup.tried', outcome, reason }))
    try {
      const backup = await openBackup(file, identities)
      const { rows, report } = await tryBackup(settings, backup, startedAt, bar.tell).finally(bar.end)
      await note(`entries:${report.entries} rows:${rows}`, 'done')
      console.log(
        `${file} would restore: ${rows} rows as of ${new Date(backup.head.at).toISOString()}, in ${secondsSince(startedAt)} s.`,
      )
      console.log(`Its log is whole: ${report.entries} entries, root ${toHex(report.root)}.`)
      return 0
    } catch (error) {
      if (isRefusal(error)) await note('not-restorable', 'refused')
      throw error
    }
  })
}
