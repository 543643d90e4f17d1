import type { Change, Facts } from '@portal-desk/domain'
import type { Context } from '../context.ts'
import type { Dialect, Tx } from '../dialect.ts'
import type { Key } from '../outcomes.ts'
import type { Vault } from '../vault.ts'

/** Somebody else was first: a compare-and-swap found the row changed. Nothing of this unit is kept. */
export class LostRace extends Error {
  override name = 'LostRace'
}

/** What one decision made: the ids its answer and its audit entries name. */
export type Made = {
  accountId?: string
  username?: string
  link?: { id: string; token: string; expiresAt: number }
  /** Opens the link of a short code on the device where it was typed. */
  secondToken?: string
  /** A number-matching link; its token is for the mail of the same decision alone. */
  confirmation?: { id: string; token: string; expiresAt: number }
  /** A contact change, and the address that its mails go to where there is one; for the mails of this decision alone. */
  contactChange?: { id: string; contactId: string; email?: string }
  flagId?: string
  inactiveReportId?: string
  /** Two records that may be one person. */
  pairId?: string
  messageIds: string[]
  /** Those of them that were not sent, because their address is closed to us. */
  suppressedIds?: string[]
  verificationId?: string
  approvalId?: string
  temporaryLoginId?: string
  consolidationId?: string
  /** The version that each login stands at which was made or changed; the entry tells it (audit.md, g). */
  accounts: Map<string, number>
}

/** What a change is carried out with: the open transaction, the secrets' keeper, who acts and when, and the facts decided on. */
export type Hands = {
  tx: Tx
  dialect: Dialect
  vault: Vault
  context: Context
  facts?: Facts
  /** Under which the answer of this press will be remembered. */
  key?: Key
}

export type ChangeKind = Change['change']
type ChangeOf<K extends ChangeKind> = Extract<Change, { change: K }>
/** How each change of one family is carried out: a statement or two, none reading what another may have changed. */
export type Carriers<K extends ChangeKind> = {
  [C in K]: (hands: Hands, change: ChangeOf<C>, made: Made) => Promise<void>
}

export function factsOf({ facts }: Hands): Facts {
  if (!facts) throw new Error('this change needs the facts of a patient')
  return facts
}

/** The account a change is about: the one this decision made, or the patient's. */
export function accountOf({ facts }: Hands, made: Made): string {
  const id = made.accountId ?? facts?.account?.id
  if (!id) throw new Error('this change needs an account')
  return id
}

/**
 * A change of one login, whose new version the entry will tell.
 * @param update gives back the row's id and version
 * @throws LostRace where no row matched: somebody else was first
 */
export async function mustChangeAccount(
  made: Made,
  update: Promise<{ id: string; version: number } | undefined>,
): Promise<void> {
  const row = await update
  if (!row) throw new LostRace('login')
  made.accounts.set(row.id, row.version)
}

/** An update that matched no row means that somebody else was first. */
export async function mustChange(update: Promise<{ numUpdatedRows: bigint }>): Promise<void> {
  if ((await update).numUpdatedRows === 0n) throw new LostRace('row')
}
