import type { House, Store } from '@portal-desk/store'
import type { Logger } from 'pino'
import { readHouse } from './house.ts'

/** Keeps what this server goes by, policy and clinic, at the version in force, without asking the database at each request. */
export type PolicyWatch = {
  /** Reads the version in force and goes by it from now on. */
  reread: () => Promise<void>
  /** The same in passing: where the database does not answer, the next unit of work finds out. */
  mayHaveChanged: () => void
  /** A new version was published here: goes by it, and says so to the other servers. */
  published: () => Promise<void>
}

/**
 * @param first what the server began with
 * @param tellOthers says to the other servers on the database that they should read again
 */
export function watchPolicy(
  store: Store,
  first: House,
  log: Logger,
  tellOthers: () => void,
): { house: () => House; policy: PolicyWatch } {
  let house = first
  async function reread(): Promise<void> {
    const { policy, clinic } = await readHouse(store, house.clinic.portalOrigin)
    // Two that read at a time may end in the other order.
    if (policy.version > house.policy.version) house = { ...house, policy }
    if (clinic.version > house.clinic.version) house = { ...house, clinic }
  }
  const mayHaveChanged = () =>
    void reread().catch((error: unknown) =>
      log.warn({ name: (error as Error).name }, 'what is in force could not be read again'),
    )
  return {
    house: () => house,
    policy: {
      reread,
      mayHaveChanged,
      async published() {
        tellOthers()
        await reread()
      },
    },
  }
}
