import { existsSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { faultKindOf } from './faults.ts'
import { isPostgres } from './is-postgres.ts'
import { LEADER_LOCK } from './neighbours/line-to-neighbours.ts'
import { fileOf } from './open-store.ts'
import { openPostgres } from './postgres.ts'

/**
 * Whether a server works on this database just now: on PostgreSQL one of them leads, a SQLite file is open elsewhere.
 * To be asked before this process opens the store itself.
 */
export async function isInUse(url: string): Promise<boolean> {
  return isPostgres(url) ? isLed(url) : isOpenElsewhere(fileOf(url))
}

async function isLed(url: string): Promise<boolean> {
  const store = await openPostgres(url, 1)
  try {
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(${LEADER_LOCK}) as free`.execute(store.read)
    return rows[0]?.free !== true
  } finally {
    await store.close()
  }
}

/** Whoever has a file in WAL mode open keeps a lock on it, also while it does nothing. */
function isOpenElsewhere(file: string): boolean {
  if (!existsSync(file)) return false
  const probe = new SQLite(file, { timeout: 0 })
  try {
    probe.pragma('locking_mode = exclusive')
    probe.prepare('select count(*) from sqlite_schema').get()
    return false
  } catch (error) {
    if (faultKindOf(error) === 'busy') return true
    throw error
  } finally {
    probe.close()
  }
}
