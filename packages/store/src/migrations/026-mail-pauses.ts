import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Providers that turn our mail away as a whole (edge case 34), and which of them a mail goes to. */
export async function mailPauses(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('mail_pause')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('provider_hash', text, (c) => c.notNull())
    .addColumn('provider', text, (c) => c.notNull())
    .addColumn('failing_since', ms, (c) => c.notNull())
    .addColumn('paused_at', ms, (c) => c.notNull())
    .addColumn('people_failed', 'integer', (c) => c.notNull())
    .addColumn('taken', 'integer', (c) => c.notNull())
    .addColumn('asked_by', text)
    .addColumn('asked_at', ms)
    .addColumn('resumed_by', text)
    .addColumn('resumed_at', ms)
    .addColumn('settled_at', ms)
    .execute()
  await sql`create unique index mail_pause_open on mail_pause (provider_hash) where resumed_at is null`.execute(
    db,
  )
  await sql`create index mail_pause_unsettled on mail_pause (paused_at) where settled_at is null`.execute(db)
  await db.schema
    .createIndex('mail_pause_provider')
    .on('mail_pause')
    .columns(['provider_hash', 'resumed_at'])
    .execute()
  await db.schema.alterTable('outbox_message').addColumn('provider_hash', text).execute()
  await db.schema.alterTable('outbox_message').addColumn('sent_again_at', ms).execute()
  await db.schema
    .createIndex('outbox_provider')
    .on('outbox_message')
    .columns(['provider_hash', 'ended_at'])
    .execute()
}
