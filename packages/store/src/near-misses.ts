import { hours, nearMissWords } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import type { Vault } from './vault.ts'

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
  const rows = await db
    .selectFrom('near_miss')
    .select(['attempt', sql<number>`max(at)`.as('last_at')])
    .where('word_hash', 'in', hashes)
    .where('at', '>', now - explains)
    .groupBy('attempt')
    .orderBy('last_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ last_at }) => Number(last_at))
}
