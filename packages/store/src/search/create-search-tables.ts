import { type QueryExecutorProvider, sql } from 'kysely'
import type { SearchDialect } from './search-schema.ts'

/**
 * The tables of search, as one step of a migration. SQLite keeps each table as its primary key alone; PostgreSQL
 * compares bytes as SQLite does, so that both give the same order.
 */
export async function createSearchTables(db: QueryExecutorProvider, dialect: SearchDialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C" not null` : sql`text not null`
  const end = dialect === 'postgres' ? sql`` : sql` without rowid`
  await sql`create table search_key (
    key ${text}, term ${text}, other ${text}, dob integer not null, patient ${text}, kind ${text},
    primary key (key, term, other, dob, patient, kind))${end}`.execute(db)
  await sql`create table name_term (term ${text}, n integer not null, primary key (term))${end}`.execute(db)
  await sql`create table name_del (del ${text}, term ${text}, primary key (del, term))${end}`.execute(db)
}
