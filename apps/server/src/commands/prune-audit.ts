import { pruneRefusalWords } from '@portal-desk/domain'
import { isInUse, openAsOwner } from '@portal-desk/store'
import { pruneLog } from '../audit/prune-log.ts'
import { keysOf } from '../audit/witnessed-by.ts'
import type { Settings } from '../settings/settings.ts'
import { withStore } from './with-store.ts'

/** `desk audit prune --before YEARS`: entries older than that go, their hashes stay; all servers are stopped. */
export async function pruneCommand(settings: Settings, { before }: { before: string }): Promise<number> {
  const serverRunning = await isInUse(settings.databaseUrl)
  return withStore(settings, async (parts) => {
    const owner = settings.databaseOwnerUrl
      ? await openAsOwner(settings.databaseUrl, settings.databaseOwnerUrl)
      : parts.store
    try {
      const { checkpointFile } = settings
      const keys = keysOf(parts.signing, settings)
      const pruning = { records: parts, owner, keys, checkpointFile, serverRunning, now: Date.now() }
      const outcome = await pruneLog(pruning, Number(before))
      if ('refused' in outcome) {
        console.error(`${pruneRefusalWords[outcome.refused]} Nothing was pruned.`)
        return 1
      }
      if ('nothing' in outcome) console.log(`No entry is older than ${before} years. Nothing was pruned.`)
      else
        console.log(
          `${outcome.pruned} entries were pruned; their hashes stand, and the record is whole. It is kept from ${new Date(outcome.keptSince).toISOString()} on.`,
        )
      return 0
    } finally {
      if (owner !== parts.store) await owner.close()
    }
  })
}
