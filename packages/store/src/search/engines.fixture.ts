import { randomBytes } from 'node:crypto'
import SQLite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
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

/** The same in a database of its own on the PostgreSQL of the test run. */
export async function emptyPostgres(): Promise<Engine> {
  const server = inject('postgresUrl')
  const name = `search_${randomBytes(8).toString('hex')}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href, max: 4 })
  const db = new Kysely<SearchSchema>({ dialect: new PostgresDialect({ pool }) })
  await createSearchTables(db, 'postgres')
  return {
    dialect: 'postgres',
    db,
    async close() {
      await db.destroy()
      await admin.query(`drop database ${name}`)
      await admin.end()
    },
  }
}

export const engines = [
  ['SQLite', emptySqlite],
  ['PostgreSQL', emptyPostgres],
] as const
