import type { Context } from './context.ts'
import type { Store } from './dialect.ts'
import type { House } from './facts.ts'
import { type Committed, inOneTransaction, type Unit } from './unit.ts'
import type { Vault } from './vault.ts'

/** The database, the keys to what is sealed in it, and what the clinic decided. */
export type Records = { store: Store; vault: Vault; house: House }

/** Who acts when a program of ours does: the outbox, an import, the command line. */
export const ownContext = (id: string, now: number, request: string, client = 'server'): Context => ({
  now,
  actor: { kind: 'system', id },
  request,
  client,
})

/**
 * One transaction of the server's own work: nobody pressed, so nothing is pressed twice and no answer is remembered.
 * @throws NothingRecorded when something was written and nothing recorded; LostRace; the driver's errors
 */
export const inOwnTransaction = (
  { store, vault, house }: Records,
  context: Context,
  run: (unit: Unit) => Promise<void>,
): Promise<Committed<null>> =>
  inOneTransaction(store, vault, context, house, undefined, async (unit) => {
    await run(unit)
    return { answer: null, status: 200 }
  })
