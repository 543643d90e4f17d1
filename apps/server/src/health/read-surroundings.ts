import { statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Store } from '@portal-desk/store'
import { sql } from 'kysely'
import type { Settings } from '../settings/settings.ts'

/** How large the database is. */
export async function databaseBytes({ read, dialect }: Store): Promise<number> {
  const { rows } = await (dialect === 'sqlite'
    ? sql<{ bytes: number }>`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`
    : sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`
  ).execute(read)
  return Number(rows[0]?.bytes ?? 0)
}

/**
 * How far the database's clock is ahead of the server's, ms; where both are one, or they agree, how far the last entry of
 * the log is.
 */
export async function clockAhead({ read, dialect }: Store, now: number): Promise<number> {
  const last = await read
    .selectFrom('audit_entry')
    .select('at')
    .orderBy('idx', 'desc')
    .limit(1)
    .executeTakeFirst()
  const log = Math.max(0, (last?.at ?? now) - now)
  if (dialect === 'sqlite') return log
  const { rows } = await sql<{ at: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as at`.execute(read)
  const database = Number(rows[0]?.at ?? now) - now
  return Math.abs(database) >= log ? database : log
}

/**
 * The volume with the smallest share free, of those that the desk writes to on this machine. One that is not there has its
 * own line on the page, as a file of checkpoints that is missing.
 */
export async function fullestVolume({
  dataDir,
  checkpointFile,
}: Pick<Settings, 'dataDir' | 'checkpointFile'>): Promise<{ freeBytes: number; totalBytes: number }> {
  const looked = await Promise.allSettled(
    [dataDir, path.dirname(checkpointFile)].map(async (folder) => {
      const { bavail, blocks, bsize } = await statfs(folder)
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
    }),
  )
  return looked
    .flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    .reduce((one, other) =>
      other.freeBytes * one.totalBytes < one.freeBytes * other.totalBytes ? other : one,
    )
}
