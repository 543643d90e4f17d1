import SQLite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import pg from 'pg'
import { startPostgres } from '../../../tooling/src/postgres.ts'
import { createSearchTables } from './create-search-tables.ts'
import type { SearchDialect, SearchSchema } from './search-schema.ts'

export interface Engine {
  dialect: SearchDialect
  db: Kysely<SearchSchema>
  close: () => Promise<void>
}

/** A SQLite database in memory that holds nothing but the tables of search. */
export async function emptySqlite(): Promise<Engine> {
  const db = new Kysely<SearchSchema>({ dialect: new SqliteDialect({ database: new SQLite(':memory:') }) })
  await createSearchTables(db, 'sqlite')
  return { dialect: 'sqlite', db, close: () => db.destroy() }
}

/** The same on a real PostgreSQL of its own. */
export async function emptyPostgres(): Promise<Engine> {
  const server = await startPostgres()
  const pool = new pg.Pool({ connectionString: server.url, max: 4 })
  // The server is stopped while connections idle; that they end is no error.
  pool.on('error', () => undefined)
  const db = new Kysely<SearchSchema>({ dialect: new PostgresDialect({ pool }) })
  await createSearchTables(db, 'postgres')
  return {
    dialect: 'postgres',
    db,
    async close() {
      await db.destroy()
      server.stop()
    },
  }
}

export const engines = [
  ['SQLite', emptySqlite],
  ['PostgreSQL', emptyPostgres],
] as const
