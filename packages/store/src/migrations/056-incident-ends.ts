import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** When an incident is thought to be over, what was written beside it, and those that are over by their time. */
export async function incidentEnds(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema.alterTable('incident').addColumn('expected_until', 'bigint').execute()
  await db.schema.alterTable('incident').addColumn('note', text).execute()
  await sql`create index incident_closed on incident (closed_at, id) where closed_at is not null`.execute(db)
}
