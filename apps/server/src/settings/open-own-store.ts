import type { SigningKey } from '@portal-desk/audit'
import { openStore, type Records } from '@portal-desk/store'
import { createVault, secretBytes } from '../crypto.ts'
import { readHouse } from './house.ts'
import { loadKeys } from './keys.ts'
import type { Settings } from './settings.ts'

export type OwnStore = Records & { master: Uint8Array; signing: SigningKey }

/** The store that the settings name, with its keys and what the clinic decided; made where there is none. */
export async function openOwnStore(settings: Settings, now: () => number): Promise<OwnStore> {
  const { master, signing } = loadKeys(settings.dataDir, secretBytes)
  const store = await openStore(settings.databaseUrl, settings.databaseOwnerUrl)
  const vault = createVault(master, now)
  return { store, vault, house: await readHouse(store, settings.portalOrigin), master, signing }
}
