import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { answeredByCallback } from './answered-by-callback.ts'
import { schemaIn } from './beside.ts'
import type { Store } from './dialect.ts'
import type { Database } from './schema.ts'
import { keepPlans } from './search/keep-plans.ts'
import { StoreRefused } from './store-refused.ts'

const INT8 = 20
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? (value: string) => Number(value) : pg.types.getTypeParser(oid, format as 'text'),
}

/** Limits of T7, in milliseconds. */
const limits = {
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
}

/**
 * Opens a PostgreSQL database with the limits of T7 and a bounded pool.
 * @param url `postgres://user:password@host/database`, with `?schema=` for another than the usual one
 * @throws StoreRefused with a sentence when it does not answer or is older than version 15.
 */
export async function openPostgres(url: string, poolSize = 10): Promise<Store> {
  const schema = schemaIn(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 3_000,
    types: types as pg.CustomTypesConfig,
    statement_timeout: limits.statement_timeout,
    lock_timeout: limits.lock_timeout,
    idle_in_transaction_session_timeout: limits.idle_in_transaction_session_timeout,
    options: `-c timezone=UTC -c synchronous_commit=on${schema ? ` -c search_path=${schema}` : ''}`,
  })
  // A connection that breaks must not end the process, whether it is idle or in use; its next query says what is wrong.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    keepPlans(client)
    answeredByCallback(client)
  })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    const names = Object.keys(limits)
    const { rows } = await sql<{ version: number; name: string; value: number }>`
      select current_setting('server_version_num')::int as version, name, setting::int as value
      from pg_settings where name in (${sql.join(names)})`.execute(db)
    if ((rows[0]?.version ?? 0) < 150_000) throw new StoreRefused('PostgreSQL 15 or newer is needed.')
    for (const [name, ms] of Object.entries(limits))
      if (rows.find((row) => row.name === name)?.value !== ms)
        throw new StoreRefused(`PostgreSQL did not take ${name} = ${ms} ms.`)
  } catch (error) {
    await db.destroy()
    if (error instanceof StoreRefused) throw error
    throw new StoreRefused(`PostgreSQL does not answer at DATABASE_URL: ${(error as Error).message}.`)
  }
  return {
    dialect: 'postgres',
    write: db,
    read: db,
    checked: 'PostgreSQL: statements 5 s, locks 2 s, idle in transaction 10 s',
    close: () => db.destroy(),
  }
}
