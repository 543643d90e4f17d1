import type SQLite from 'better-sqlite3'

/** What Kysely asks of a SQLite connection. */
interface Connection {
  prepare: (sql: string) => SQLite.Statement
  close: () => void
}

/**
 * A connection that keeps its prepared statements, the latest used ones: preparing a search took as long as answering it.
 * Only for connections whose rows are always read to the end, as Kysely does outside `stream`.
 * @param most how many are kept
 */
export function rememberStatements(database: SQLite.Database, most = 200): Connection {
  const known = new Map<string, SQLite.Statement>()
  return {
    prepare(sql) {
      const statement = known.get(sql) ?? database.prepare(sql)
      known.delete(sql)
      known.set(sql, statement)
      const oldest = known.keys().next().value
      if (known.size > most && oldest !== undefined) known.delete(oldest)
      return statement
    },
    close() {
      known.clear()
      database.close()
    },
  }
}
