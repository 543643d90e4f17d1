import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** The policy as versions, the draft of the next one, and what a draft would have done to the calls of a month. */
export async function policyVersions(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('policy_version')
    .addColumn('version', 'integer', (c) => c.primaryKey())
    .addColumn('numbers', text, (c) => c.notNull())
    .addColumn('drafted_by', text, (c) => c.notNull())
    .addColumn('published_by', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('returns_to', 'integer')
    .addColumn('published_at', ms, (c) => c.notNull())
    .execute()
  await neverRewritten(db, dialect)
  await db.schema
    .createTable('policy_draft')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('base_version', 'integer', (c) => c.notNull())
    .addColumn('changes', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('returns_to', 'integer')
    .addColumn('drafted_by', text, (c) => c.notNull())
    .addColumn('started_at', ms, (c) => c.notNull())
    .addColumn('saved_at', ms, (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('ended_by', text)
    .addColumn('ended_at', ms)
    .execute()
  // Of two who begin one at the same time, the second is told.
  await sql`create unique index policy_draft_open on policy_draft (state) where state = 'open'`.execute(db)
  await db.schema
    .createTable('policy_simulation')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('draft_id', text, (c) => c.notNull())
    .addColumn('seen', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('reached', 'integer', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('result', text)
    .addColumn('started_by', text, (c) => c.notNull())
    .addColumn('started_at', ms, (c) => c.notNull())
    .addColumn('updated_at', ms, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('policy_simulation_draft')
    .on('policy_simulation')
    .columns(['draft_id', 'started_at'])
    .execute()
}

/** What was in force at a time is answered by these rows for ever: an entry of the log names its version alone. */
async function neverRewritten(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') {
    await sql`create function policy_refuse() returns trigger language plpgsql as
      $$ begin raise exception 'a published policy is never rewritten'; end $$`.execute(db)
    await sql`create trigger policy_version_kept before update or delete on policy_version
      for each row execute function policy_refuse()`.execute(db)
    await sql`create trigger policy_version_not_emptied before truncate on policy_version
      execute function policy_refuse()`.execute(db)
    return
  }
  await sql`create trigger policy_version_no_update before update on policy_version
    begin select raise(abort, 'a published policy is never rewritten'); end`.execute(db)
  await sql`create trigger policy_version_no_delete before delete on policy_version
    begin select raise(abort, 'a published policy is never rewritten'); end`.execute(db)
}
