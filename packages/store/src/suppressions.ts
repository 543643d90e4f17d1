import type { Instant, SuppressionReason } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import type { MailSuppressionTable } from './schema.ts'
import { engineOf } from './search/engine-of.ts'
import { oneOf } from './search/list-of.ts'
import type { Vault } from './vault.ts'

/** Addresses are kept as keyed hashes: the list says of an address whether it is on it, and of nobody else anything. */
const hashOf = (vault: Vault, folded: string): string => vault.hmac('suppressed-address', folded)

export type Suppression = { reason: SuppressionReason; at: Instant }

/**
 * Stops all mail to an address; a complaint outweighs a block.
 * @param folded the address as `foldContact` spells it
 * @param messageId the mail that was complained of, or blocked
 */
export async function suppressAddress(
  tx: Tx,
  vault: Vault,
  folded: string,
  { reason, at }: Suppression,
  messageId: string,
): Promise<void> {
  await tx
    .insertInto('mail_suppression')
    .values({ address_hash: hashOf(vault, folded), reason, at, message_id: messageId })
    .onConflict((c) =>
      reason === 'complaint'
        ? c.column('address_hash').doUpdateSet({ reason, at, message_id: messageId })
        : c.column('address_hash').doNothing(),
    )
    .execute()
}

/** Allows mail to an address again. */
export async function allowAddress(tx: Tx, vault: Vault, folded: string): Promise<void> {
  await tx.deleteFrom('mail_suppression').where('address_hash', '=', hashOf(vault, folded)).execute()
}

/** Which of these addresses nothing may be mailed to, and why. */
export async function suppressionsOf(
  db: Db | Tx,
  vault: Vault,
  folded: readonly string[],
): Promise<Map<string, Suppression>> {
  if (folded.length === 0) return new Map()
  return suppressionsIn(vault, folded, await suppressionRows(db, vault, folded).execute())
}

/** What is on the list of these addresses; of one at least. */
export const suppressionRows = (db: Db | Tx, vault: Vault, folded: readonly string[]) =>
  db
    .selectFrom('mail_suppression')
    .selectAll()
    .where(
      oneOf(
        engineOf(db),
        'address_hash',
        folded.map((one) => hashOf(vault, one)),
      ),
    )

/** The same as it is asked for: by address. */
export function suppressionsIn(
  vault: Vault,
  folded: readonly string[],
  rows: readonly Selectable<MailSuppressionTable>[],
): Map<string, Suppression> {
  const byHash = new Map(folded.map((one) => [hashOf(vault, one), one]))
  return new Map(
    rows.map(({ address_hash, reason, at }) => [byHash.get(address_hash) ?? '', { reason, at: Number(at) }]),
  )
}
