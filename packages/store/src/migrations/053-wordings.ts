import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** What the clinic words itself as versions, and the draft of the next of each. */
export async function wordings(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('wording_version')
    .addColumn('about', text, (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('words', text, (c) => c.notNull())
    .addColumn('drafted_by', text, (c) => c.notNull())
    .addColumn('published_by', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('returns_to', 'integer')
    .addColumn('published_at', ms, (c) => c.notNull())
    .addPrimaryKeyConstraint('wording_version_pk', ['about', 'version'])
    .execute()
  await neverRewritten(db, dialect)
  await db.schema
    .createTable('wording_draft')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('about', text, (c) => c.notNull())
    .addColumn('base_version', 'integer', (c) => c.notNull())
    .addColumn('words', text, (c) => c.notNull())
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
  // Of two who begin one of the same words at the same time, the second is told.
  await sql`create unique index wording_draft_open on wording_draft (about) where state = 'open'`.execute(db)
}

/** A mail that is tried again reads as it did at first: by the version that was in force when it was queued (T4). */
async function neverRewritten(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') {
    await sql`create function wording_refuse() returns trigger language plpgsql as
      $$ begin raise exception 'published words are never rewritten'; end $$`.execute(db)
    await sql`create trigger wording_version_kept before update or delete on wording_version
      for each row execute function wording_refuse()`.execute(db)
    await sql`create trigger wording_version_not_emptied before truncate on wording_version
      execute function wording_refuse()`.execute(db)
    return
  }
  await sql`create trigger wording_version_no_update before update on wording_version
    begin select raise(abort, 'published words are never rewritten'); end`.execute(db)
  await sql`create trigger wording_version_no_delete before delete on wording_version
    begin select raise(abort, 'published words are never rewritten'); end`.execute(db)
}
