import { setTimeout as pause } from 'node:timers/promises'
import type SQLite from 'better-sqlite3'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import { faultKindOf } from './faults.ts'

/** How long a request waits for a lock that another process holds, in ms (T6). */
const PATIENCE = 5_000
const BETWEEN_TRIES = 20
/** A try this long ago says nothing about the lock of now. */
const STALE = 1_000

/**
 * SQLite waits for a lock in the thread that asks, and with it every reader, live line and page of the process. So the
 * driver waits a few milliseconds only, and the rest of the patience is spent here, where the event loop goes on.
 * Who asks behind one that waited in vain is told after one try, so that a queue does not wait five seconds each.
 */
export function waitForLock(
  inner: DatabaseConnection,
  { inTransaction }: { inTransaction: () => boolean },
  elapsed: () => number = () => performance.now(),
): DatabaseConnection {
  let heldSince: number | undefined
  let lastTry = 0
  const mayTryAgain = (): boolean => {
    const now = elapsed()
    if (heldSince === undefined || now - lastTry > STALE) heldSince = now
    lastTry = now
    return now - heldSince < PATIENCE
  }
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      for (;;) {
        try {
          const result = await inner.executeQuery<R>(query)
          heldSince = undefined
          return result
        } catch (error) {
          // Inside a transaction the lock is ours already: what is busy there must end as a whole.
          if (inTransaction() || faultKindOf(error) !== 'busy' || !mayTryAgain()) throw error
          await pause(BETWEEN_TRIES)
        }
      }
    },
    streamQuery: (query, chunkSize) => inner.streamQuery(query, chunkSize),
  }
}

/** Whether a connection has a transaction open, for {@link waitForLock}. */
export const openOn = (connection: SQLite.Database) => ({ inTransaction: () => connection.inTransaction })
