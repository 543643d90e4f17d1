import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import type { SnapshotTable } from './snapshot.ts'

/** Writes statements and runs none; both engines quote names alike. */
const writing = new Kysely<never>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** The statement that reads all rows of a table. */
export const wholeTable = ({ name, columns }: SnapshotTable): string =>
  sql`select ${sql.join(columns.map((column) => sql.id(column)))} from ${sql.table(name)}`.compile(writing)
    .sql
