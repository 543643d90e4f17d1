import { hours, nearMissWords } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import type { Vault } from './vault.ts'
import { walksOf } from './walk-each.ts'

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

type Try = { attempt: string; at: number }

/**
 * Tries of names very close to this one in the last 24 h, newest first, the last fifty; undefined for a name that is too
 * short to come close to. The newest of each hash hold the newest of all: a try is one row under each of its hashes.
 */
export function nearMissRows(
  db: Db | Tx,
  vault: Vault,
  name: string,
  now: number,
): RawBuilder<Try> | undefined {
  const hashes = hashesOf(vault, name)
  if (hashes.length === 0) return undefined
  const walk = (hash: RawBuilder<unknown>) => sql<Try>`select attempt, at from near_miss
    where word_hash = ${hash} and at > ${now - explains} order by at desc, attempt desc limit ${sql.lit(MOST)}`
  return sql<Try>`select distinct attempt, at from (${walksOf(db, hashes, walk)}) as tried
    order by at desc, attempt desc limit ${sql.lit(MOST)}`
}
