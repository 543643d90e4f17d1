import type { Instant, MailPause } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import type { MailPauseTable } from './schema.ts'
import type { Vault } from './vault.ts'

/** Far more than there are providers in trouble at one time. */
const MOST = 100

/** The domain of an address, as mails are counted by. */
export const providerOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** A domain may be a family's own, so it is kept as a keyed hash. */
export const providerHash = (vault: Vault, address: string): string =>
  vault.hmac('mail-provider', providerOf(address))

/** Hashes of the providers that nothing is sent to, for a query of what may leave. */
export const pausedProviders = (db: Db | Tx) =>
  db.selectFrom('mail_pause').select('provider_hash').where('resumed_at', 'is', null)

/** The pauses that are in force, oldest first. */
export const openPauses = (db: Db | Tx) =>
  db.selectFrom('mail_pause').selectAll().where('resumed_at', 'is', null).orderBy('paused_at').limit(MOST)

/** Since when nothing is sent to the provider of an address, if so, of the pauses that are in force. */
export function pausedSince(
  open: readonly Selectable<MailPauseTable>[],
  vault: Vault,
  address: string,
): Instant | undefined {
  if (open.length === 0) return undefined
  const hash = providerHash(vault, address)
  return open.find(({ provider_hash }) => provider_hash === hash)?.paused_at
}

/** A stored pause as the rules know it. */
export const mailPauseOf = (row: Selectable<MailPauseTable>): MailPause => ({
  id: row.id,
  pausedAt: row.paused_at,
  ...(row.asked_by === null ? {} : { askedBy: row.asked_by }),
  ...(row.asked_at === null ? {} : { askedAt: row.asked_at }),
  ...(row.resumed_at === null ? {} : { resumedAt: row.resumed_at }),
})
