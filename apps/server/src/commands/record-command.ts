import { inOwnTransaction, ownContext, type Unit } from '@portal-desk/store'
import type { OwnStore } from '../settings/open-own-store.ts'

/** Does what a command does, with its entries, in one transaction; whoever runs it acts as the command line. */
export async function recordCommand(parts: OwnStore, run: (unit: Unit) => Promise<void>): Promise<void> {
  const context = ownContext('command-line', Date.now(), parts.vault.newId(), 'command-line')
  await inOwnTransaction(parts, context, run)
}
