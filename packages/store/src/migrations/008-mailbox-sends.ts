import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** What went to one address, for all patients that use it (V10). */
export async function mailboxSends(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createIndex('outbox_contact')
    .on('outbox_message')
    .columns(['contact_id', 'queued_at'])
    .execute()
}
