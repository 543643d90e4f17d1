import type { Kysely, Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** The two engines every use case runs on. */
export type Dialect = 'sqlite' | 'postgres'
/** A connection outside a transaction. */
export type Db = Kysely<Database>
/** A connection inside one. */
export type Tx = Transaction<Database>

/**
 * The database, opened. Reads outside a transaction go to `read`: on SQLite the one writing connection
 * stands behind a lock, and a read on it would wait for an open transaction.
 */
export type Store = {
  dialect: Dialect
  write: Db
  read: Db
  /** Sentence and settings that were checked at start (T6, T7). */
  checked: string
  close: () => Promise<void>
}
