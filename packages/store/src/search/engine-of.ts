import { PostgresAdapter, type QueryExecutorProvider } from 'kysely'
import type { SearchDialect } from './search-schema.ts'

/** Which engine a database handle speaks to; the same walk is written differently for each. */
export function engineOf(db: QueryExecutorProvider): SearchDialect {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}
