import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Sweeps of logins that nobody uses, how far each is, and the logins such a sweep looks at. */
export async function dormancyRuns(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('dormancy_run')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('used_by', ms, (c) => c.notNull())
    .addColumn('found', 'integer', (c) => c.notNull())
    .addColumn('after_id', text, (c) => c.notNull())
    .addColumn('started_at', ms, (c) => c.notNull())
    .addColumn('finished_at', ms)
    .execute()
  // One at a time: two at once would count the same logins.
  await sql`create unique index dormancy_run_open on dormancy_run (state)
    where state in ('running', 'undoing')`.execute(db)
  await sql`create index account_last_in on portal_account (last_sign_in_at, id)
    where lifecycle = 'active'`.execute(db)
}
