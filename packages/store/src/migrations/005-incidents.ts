import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Trouble with the portal that a person declared, and when it was over (domain §5). */
export async function incidents(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('incident')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addColumn('opened_by', text, (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('closed_by', text)
    .execute()
  // One open incident of a reason, whoever presses first.
  await sql`create unique index incident_one_open on incident (reason) where closed_at is null`.execute(db)
}
