import type { Db, Tx } from './dialect.ts'
import type { Vault } from './vault.ts'

/** One press: whose (`scope`), its key, and the hash of what was sent with it (T2). */
export type Key = { scope: string; key: string; bodyHash: string }
/** Something personal that an answer shows: whose, and what, as a closed code for the record. */
export type Shown = { patient: string; what: string }
export type Remembered = { status: number; answer: unknown; shown?: Shown }

/** The key was used for a different body (T2). */
export class KeyReused extends Error {
  override name = 'KeyReused'
}

/**
 * Claims an idempotency key inside the transaction of the act, or gives the answer remembered for it.
 * The claim and the answer commit with the act: a key without an answer is never seen by anybody else.
 * @throws KeyReused when the same key came with another body
 */
export async function claimKey(tx: Tx, vault: Vault, key: Key, now: number): Promise<Remembered | undefined> {
  const claimed = await tx
    .insertInto('outcome')
    .values({ scope: key.scope, key: key.key, body_hash: key.bodyHash, status: 0, answer: '', at: now })
    .onConflict((c) => c.columns(['scope', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return undefined
  const row = await tx
    .selectFrom('outcome')
    .selectAll()
    .where('scope', '=', key.scope)
    .where('key', '=', key.key)
    .executeTakeFirstOrThrow()
  if (row.body_hash !== key.bodyHash) throw new KeyReused()
  const kept = JSON.parse(vault.open(row.answer, placeOf(key))) as Omit<Remembered, 'status'>
  return { status: row.status, ...kept }
}

/** Keeps the answer with what it shows: showing it again is recorded as well (T1). */
export async function rememberAnswer(
  tx: Tx,
  vault: Vault,
  key: Key,
  { status, answer, shown }: Remembered,
): Promise<void> {
  const kept = JSON.stringify({ answer, ...(shown ? { shown } : {}) })
  await tx
    .updateTable('outcome')
    .set({ status, answer: vault.seal(kept, placeOf(key)) })
    .where('scope', '=', key.scope)
    .where('key', '=', key.key)
    .execute()
}

/**
 * Takes out of a remembered answer what it shows once only (T5): the answer stays, without it.
 * A key that is not there any more has nothing left to forget.
 */
export async function forgetShown(tx: Tx, vault: Vault, key: Pick<Key, 'scope' | 'key'>): Promise<void> {
  const row = await tx
    .selectFrom('outcome')
    .select('answer')
    .where('scope', '=', key.scope)
    .where('key', '=', key.key)
    .executeTakeFirst()
  if (!row?.answer) return
  const left: unknown = JSON.parse(vault.open(row.answer, placeOf(key)), (name, value: unknown) =>
    name === 'shownOnce' || name === 'letter' ? undefined : value,
  )
  await tx
    .updateTable('outcome')
    .set({ answer: vault.seal(JSON.stringify(left), placeOf(key)) })
    .where('scope', '=', key.scope)
    .where('key', '=', key.key)
    .execute()
}

/** What a remembered answer of that key holds, as long as it is remembered; read again by whoever may see it. */
export async function readAnswer(
  db: Db | Tx,
  vault: Vault,
  key: Pick<Key, 'scope' | 'key'>,
): Promise<unknown> {
  const row = await db
    .selectFrom('outcome')
    .select('answer')
    .where('scope', '=', key.scope)
    .where('key', '=', key.key)
    .executeTakeFirst()
  return row?.answer
    ? (JSON.parse(vault.open(row.answer, placeOf(key))) as { answer: unknown }).answer
    : undefined
}

/** Answers may hold what a person was shown, so they rest sealed. */
const placeOf = (key: Pick<Key, 'scope' | 'key'>): string => `outcome.answer:${key.scope}:${key.key}`
