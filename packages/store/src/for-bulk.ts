import { sql } from 'kysely'
import type { Store } from './dialect.ts'

/**
 * Pages of 4 KiB that gather in the log of SQLite before they go to their places in the file. By default most pages of an
 * index are written again and again; more of them hold up who reads, and the disk.
 */
const PAGES_IN_LOG = { bulk: 10_000, usual: 1_000 }
const CACHE_KIB = { bulk: 64 * 1024, usual: 16 * 1024 }

/** Sets the writing connection to a SQLite file for filing a directory, or back. PostgreSQL needs nothing. */
export async function setForBulk({ dialect, write }: Store, bulk: boolean): Promise<void> {
  if (dialect !== 'sqlite') return
  const kind = bulk ? 'bulk' : 'usual'
  await sql`pragma wal_autocheckpoint = ${sql.lit(PAGES_IN_LOG[kind])}`.execute(write)
  await sql`pragma cache_size = ${sql.lit(-CACHE_KIB[kind])}`.execute(write)
}
