import { checkProofFile, proveEntry, type VerifierKey } from '@portal-desk/audit'
import type { NoProof } from '@portal-desk/domain'
import { type Db, firstKept, storedLeaves } from '@portal-desk/store'

/** The text of a proof file, or why there is none. */
export type Proof = { proof: string } | { noProof: NoProof }

/**
 * Proves one entry under the newest checkpoint. A proof that the entry's own log would not hold to is never handed out.
 * @param index of the entry, from 0
 */
export async function proveStoredEntry(db: Db, keys: readonly VerifierKey[], index: number): Promise<Proof> {
  const row = await db.selectFrom('audit_entry').select('entry').where('idx', '=', index).executeTakeFirst()
  if (!row) return { noProof: index < ((await firstKept(db))?.idx ?? 0) ? 'pruned' : 'no-entry' }
  const checkpoint = await db
    .selectFrom('audit_checkpoint')
    .select(['size', 'note'])
    .where('size', '>', index)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!checkpoint) return { noProof: 'not-signed-yet' }
  const { size, note } = checkpoint
  const leaves = storedLeaves(db)
  const proof = await proveEntry({ index, entry: row.entry, size, checkpoint: note }, leaves).catch(
    (error: unknown) => {
      // Leaves are missing: the log was cut or has a hole.
      if (error instanceof RangeError) return undefined
      throw error
    },
  )
  return proof === undefined || 'problem' in checkProofFile(proof, keys)
    ? { noProof: 'not-whole' }
    : { proof }
}
