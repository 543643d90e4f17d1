import { StoreRefused } from '@portal-desk/store'
import { BackupRefused } from './backup/backup-refused.ts'
import { NotBuilt } from './http/static-pages.ts'
import { CannotListen } from './listen.ts'
import { NotReady } from './settings/check-ready.ts'
import { SettingsRefused } from './settings/settings.ts'

/** What stands in the way of starting, in one sentence; anything else keeps its trace for an administrator. */
export function refuseStart(error: unknown): never {
  const expected = [SettingsRefused, StoreRefused, BackupRefused, CannotListen, NotBuilt, NotReady].some(
    (kind) => error instanceof kind,
  )
  console.error(expected ? (error as Error).message : error)
  process.exit(1)
}
