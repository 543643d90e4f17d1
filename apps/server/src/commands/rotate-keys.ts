import { keyChangeRefusalWords } from '@portal-desk/domain'
import { isInUse } from '@portal-desk/store'
import { rotateLogKey } from '../audit/rotate-log-key.ts'
import { secretBytes } from '../crypto.ts'
import type { Settings } from '../settings/settings.ts'
import { withStore } from './with-store.ts'

/** `desk keys rotate`: a new key signs the log from now on, and the old one says so; all servers are stopped. */
export async function rotateKeysCommand(settings: Settings): Promise<number> {
  const serverRunning = await isInUse(settings.databaseUrl)
  return withStore(settings, async (parts) => {
    const changed = await rotateLogKey(parts, settings, serverRunning, Date.now, secretBytes)
    if ('refused' in changed) {
      console.error(`${keyChangeRefusalWords[changed.refused]} The key is as it was.`)
      return 1
    }
    const { key, before, size } = changed
    console.log(`The log is signed by a new key from now on: ${key.text}`)
    console.log(
      `The old one handed over at ${size} entries and is erased; what it signed stays good: ${before.text}`,
    )
    console.log('Copy DATA_DIR/keys to your other servers, and to where you keep it for a restore.')
    return 0
  })
}
