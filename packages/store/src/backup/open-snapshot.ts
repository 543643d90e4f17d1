import { isPostgres } from '../is-postgres.ts'
import { postgresSnapshot } from './postgres-snapshot.ts'
import type { Snapshot } from './snapshot.ts'
import { sqliteSnapshot } from './sqlite-snapshot.ts'

/**
 * Opens a database for a copy of all of it.
 *
 * Both engines are read table by table in one transaction: better-sqlite3's own backup begins anew whenever another
 * process writes, and pg_dump need not be on the machine. What is read this way goes into either engine.
 * @param url as in DATABASE_URL
 */
export const openSnapshot = (url: string): Promise<Snapshot> =>
  isPostgres(url) ? postgresSnapshot(url) : sqliteSnapshot(url)
