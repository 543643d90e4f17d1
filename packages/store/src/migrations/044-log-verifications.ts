import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Verifications of the log and what they found; not one of its own tables, so the log says of each what it was. */
export async function logVerifications(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('log_verification')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('cause', text, (c) => c.notNull())
    .addColumn('staff_id', text)
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('from_idx', 'bigint', (c) => c.notNull())
    .addColumn('size', 'bigint', (c) => c.notNull())
    .addColumn('reached', 'bigint', (c) => c.notNull())
    .addColumn('outside', 'bigint', (c) => c.notNull())
    .addColumn('finding_count', 'bigint', (c) => c.notNull())
    .addColumn('findings', text, (c) => c.notNull())
    .addColumn('started_at', ms, (c) => c.notNull())
    .addColumn('updated_at', ms, (c) => c.notNull())
    .addColumn('finished_at', ms)
    .execute()
  // One at a time over all servers: two would read the same entries beside each other.
  await sql`create unique index log_verification_running on log_verification (state)
    where state = 'running'`.execute(db)
  await db.schema
    .createIndex('log_verification_started')
    .on('log_verification')
    .columns(['started_at', 'id'])
    .execute()
  await db.schema
    .createIndex('log_verification_ended')
    .on('log_verification')
    .columns(['state', 'finished_at'])
    .execute()
  await db.schema
    .createIndex('log_verification_cause')
    .on('log_verification')
    .columns(['cause', 'started_at'])
    .execute()
}
