import { fileURLToPath } from 'node:url'
import SQLite from 'better-sqlite3'
import { isOurs, type Snapshot, type SnapshotCell, type SnapshotTable } from './snapshot.ts'
import { wholeTable } from './whole-table.ts'

const ROWS_AT_ONCE = 1_000
const WAIT = 15_000

/** A SQLite file in one reading transaction; its write-ahead log grows meanwhile, and nobody waits. */
export async function sqliteSnapshot(url: string): Promise<Snapshot> {
  const file = url.startsWith('file:') ? fileURLToPath(url) : url
  const connection = new SQLite(file, { readonly: true, timeout: WAIT })
  connection.exec('begin')
  // The first read fixes the instant.
  const named = connection
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' order by name")
    .all()
  const columnsOf = connection.prepare<[string], { name: string }>('select name from pragma_table_info(?)')
  const tables = named
    .filter(({ name }) => isOurs(name))
    .map(({ name }) => ({ name, columns: columnsOf.all(name).map((column) => column.name) }))
  return {
    tables,
    rows: (table) => rowsOf(connection, table),
    async close() {
      connection.close()
    },
  }
}

async function* rowsOf(connection: SQLite.Database, table: SnapshotTable): AsyncGenerator<SnapshotCell[][]> {
  const statement = connection.prepare<[], SnapshotCell[]>(wholeTable(table)).raw()
  let rows: SnapshotCell[][] = []
  for (const row of statement.iterate() as IterableIterator<SnapshotCell[]>) {
    rows.push(row)
    if (rows.length < ROWS_AT_ONCE) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}
