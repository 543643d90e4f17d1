import type { SigningKey } from '@portal-desk/audit'
import { type House, openStore, type Store, type Vault } from '@portal-desk/store'
import { createVault, secretBytes } from '../crypto.ts'
import { readHouse } from '../settings/house.ts'
import { loadKeys } from '../settings/keys.ts'
import type { Settings } from '../settings/settings.ts'

export type CommandStore = {
  store: Store
  vault: Vault
  house: House
  master: Uint8Array
  signing: SigningKey
}

/** The store as the command line uses it; made where there is none. */
export async function openCommandStore(settings: Settings, now: () => number): Promise<CommandStore> {
  const { master, signing } = loadKeys(settings.dataDir, secretBytes)
  const store = await openStore(settings.databaseUrl, settings.databaseOwnerUrl)
  const vault = createVault(master, now)
  return { store, vault, house: await readHouse(store, settings.portalOrigin), master, signing }
}
