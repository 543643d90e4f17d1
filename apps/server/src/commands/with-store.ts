import { type OwnStore, openOwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'

/** Opens the store for one command, and closes it whatever comes of it. */
export async function withStore(
  settings: Settings,
  run: (parts: OwnStore) => Promise<number>,
): Promise<number> {
  const parts = await openOwnStore(settings, Date.now)
  try {
    return await run(parts)
  } finally {
    await parts.store.close()
  }
}
