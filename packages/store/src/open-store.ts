import { fileURLToPath } from 'node:url'
import { schemaIn } from './beside.ts'
import type { Store } from './dialect.ts'
import { isPostgres } from './is-postgres.ts'
import { migrate } from './migrations/migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import { StoreRefused } from './store-refused.ts'

/**
 * Opens the database behind `url` and brings its schema forward.
 * @param url a SQLite file (plain path or `file:` URL) or a `postgres://` URL
 * @param ownerUrl PostgreSQL only: the role that owns the tables and migrates (T7)
 */
export async function openStore(url: string, ownerUrl?: string): Promise<Store> {
  if (!isPostgres(url)) {
    const store = openSqlite(fileOf(url))
    await migrate(store)
    return store
  }
  if (ownerUrl) {
    const owner = await openPostgres(ownerUrl, 2)
    try {
      await migrate(owner, new URL(url).username, schemaIn(url))
    } finally {
      await owner.close()
    }
    return openPostgres(url)
  }
  const store = await openPostgres(url)
  await migrate(store, undefined, schemaIn(url))
  return store
}

/**
 * Opens a database as it stands, to be filled or pruned in one transaction: nothing is made in it.
 * @param ownerUrl PostgreSQL only: the role that owns the tables, or is to own them (T7)
 */
export const openAsOwner = async (url: string, ownerUrl?: string): Promise<Store> =>
  isPostgres(url) ? openPostgres(ownerUrl ?? url, 2) : openSqlite(fileOf(url))

export const fileOf = (url: string): string => (url.startsWith('file:') ? fileURLToPath(url) : url)

export { StoreRefused }
