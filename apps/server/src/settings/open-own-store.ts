import { openStore, type Records, type Store, type Vault } from '@portal-desk/store'
import { createVault, secretBytes } from '../crypto.ts'
import { readHouse } from './house.ts'
import { type LogKey, loadKeys } from './keys.ts'
import { mustKnowLogKey } from './log-key-mark.ts'
import { type Settings, SettingsRefused } from './settings.ts'

export type OwnStore = Records & { master: Uint8Array; signing: LogKey }

/** The store that the settings name, with its keys and what the clinic decided; made where there is none. */
export async function openOwnStore(settings: Settings, now: () => number): Promise<OwnStore> {
  const { master, signing } = loadKeys(settings.dataDir, secretBytes)
  const store = await openStore(settings.databaseUrl, settings.databaseOwnerUrl)
  const vault = createVault(master, now)
  await mustFit(store, vault, now())
  await mustKnowLogKey(store, signing).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  return { store, vault, house: await readHouse(store, settings.portalOrigin), master, signing }
}

/**
 * The first start leaves a mark of its master key with the database. A server that came with keys of its own could read
 * nothing, and what it wrote nobody else could.
 * @throws SettingsRefused where the mark is another key's
 */
async function mustFit(store: Store, vault: Vault, now: number): Promise<void> {
  const mark = vault.hmac('master-key', 'mark')
  const known = (await markOf(store)) ?? (await leaveMark(store, mark, now))
  if (known === mark) return
  await store.close()
  throw new SettingsRefused(
    'The master key in DATA_DIR is not the one this database was sealed with. Copy the folder keys of the server that made the database, or set DATA_DIR.',
  )
}

async function markOf(store: Store): Promise<string | undefined> {
  const row = await store.read
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'master-key')
    .where('version', '=', 1)
    .executeTakeFirst()
  return row && (JSON.parse(row.value) as string)
}

/** Where several start together, the first one's stays. */
async function leaveMark(store: Store, mark: string, at: number): Promise<string | undefined> {
  await store.write
    .insertInto('setting')
    .values({ name: 'master-key', version: 1, value: JSON.stringify(mark), at })
    .onConflict((c) => c.columns(['name', 'version']).doNothing())
    .execute()
  return markOf(store)
}
