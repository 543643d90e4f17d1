import { hours, nearMissWords } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import type { Vault } from './vault.ts'
import { walkEach } from './walk-each.ts'

/** How long a try may be kept, and how far back it explains a call (domain §5). */
export const NEAR_MISS_LIFE = hours(72)
const explains = hours(24)
const MOST = 50

const hashesOf = (vault: Vault, name: string): string[] =>
  nearMissWords(name).map((word) => vault.hmac('near-miss', word))

/**
 * Notes that a name was tried that nobody has, as keyed hashes of it and of what is left without one letter; the name
 * itself is not kept, and the hashes tell nothing without the key.
 */
export async function recordNearMiss(tx: Tx, vault: Vault, name: string, now: number): Promise<void> {
  const hashes = hashesOf(vault, name)
  if (hashes.length === 0) return
  const attempt = vault.newId()
  await tx
    .insertInto('near_miss')
    .values(hashes.map((word_hash) => ({ attempt, word_hash, at: now })))
    .execute()
}

/** When names very close to this one were tried in the last 24 h, newest first, the last fifty. */
export async function readNearMisses(
  db: Db | Tx,
  vault: Vault,
  name: string,
  now: number,
): Promise<number[]> {
  const hashes = hashesOf(vault, name)
  if (hashes.length === 0) return []
  // The newest of each hash hold the newest of all: a try is one row under each of its hashes.
  const rows = await walkEach(
    db,
    hashes,
    (hash) => sql<{ attempt: string; at: number }>`select attempt, at from near_miss
      where word_hash = ${hash} and at > ${now - explains} order by at desc, attempt desc limit ${sql.lit(MOST)}`,
  )
  const tries = new Map(rows.map(({ attempt, at }) => [attempt, Number(at)]))
  return [...tries.values()].sort((a, b) => b - a).slice(0, MOST)
}
