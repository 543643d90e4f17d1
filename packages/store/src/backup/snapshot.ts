/** A value of a column; both engines hold the same kinds. */
export type SnapshotCell = string | number | null | Uint8Array
export type SnapshotTable = { name: string; columns: string[] }

/** A database as it stood at one instant, however long reading it takes; nobody who writes waits for it. */
export type Snapshot = {
  tables: readonly SnapshotTable[]
  /** All rows of a table, in the order of its columns, some at a time. */
  rows: (table: SnapshotTable) => AsyncIterable<SnapshotCell[][]>
  close: () => Promise<void>
}

/** What Kysely and SQLite keep for themselves. */
export const isOurs = (table: string): boolean => !/^(kysely_|sqlite_)/.test(table)
