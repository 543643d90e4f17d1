import pg from 'pg'
import { isOurs, type Snapshot, type SnapshotCell, type SnapshotTable } from './snapshot.ts'
import { wholeTable } from './whole-table.ts'

const ROWS_AT_ONCE = 1_000
const INT8 = 20
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? (value: string) => Number(value) : pg.types.getTypeParser(oid, format as 'text'),
}

/** A PostgreSQL database in one repeatable read, on a connection of its own. */
export async function postgresSnapshot(url: string): Promise<Snapshot> {
  const client = new pg.Client({
    connectionString: url,
    types: types as pg.CustomTypesConfig,
    options: '-c timezone=UTC -c idle_in_transaction_session_timeout=0',
  })
  // One that breaks is told by the next query.
  client.on('error', () => undefined)
  await client.connect()
  await client.query('begin isolation level repeatable read read only')
  const { rows } = await client.query<SnapshotTable>(
    `select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
       from information_schema.columns c
       join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
      where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
      group by c.table_name order by c.table_name`,
  )
  return {
    tables: rows.filter(({ name }) => isOurs(name)),
    rows: (table) => rowsOf(client, table),
    close: () => client.end(),
  }
}

async function* rowsOf(client: pg.Client, table: SnapshotTable): AsyncGenerator<SnapshotCell[][]> {
  await client.query(`declare whole no scroll cursor for ${wholeTable(table)}`)
  const page = () =>
    client.query<SnapshotCell[]>({ text: `fetch ${ROWS_AT_ONCE} from whole`, rowMode: 'array' })
  try {
    for (;;) {
      const { rows } = await page()
      if (rows.length > 0) yield rows
      if (rows.length < ROWS_AT_ONCE) return
    }
  } finally {
    // Whoever reads may stop before the end; after an error the transaction is over, and the cursor with it.
    await client.query('close whole').catch(() => undefined)
  }
}
