import { type PersonName, usernameStem } from '@portal-desk/domain'
import type { Tx } from './dialect.ts'
import type { Vault } from './vault.ts'

const TRIES = 5

/** A username of name and digits that nobody has yet; the database's unique column has the last word. */
export async function makeUsername(tx: Tx, vault: Vault, names: PersonName[]): Promise<string> {
  const stem = usernameStem(names)
  const offers = Array.from(
    { length: TRIES },
    (_, i) => `${stem}${10 ** (i + 2) / 10 + vault.randomInt(9 * 10 ** (i + 1))}`,
  )
  const taken = await tx
    .selectFrom('portal_account')
    .select('username')
    .where('username', 'in', offers)
    .execute()
  const names_ = new Set(taken.map((row) => row.username))
  const free = offers.find((offer) => !names_.has(offer))
  if (!free) throw new Error('no free username was found')
  return free
}
