import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** What came back about a mail, and addresses that nothing is mailed to until the patient agrees (domain §3.3). */
export async function mailReports(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema.alterTable('outbox_message').addColumn('report', text).execute()
  await db.schema
    .createTable('mail_suppression')
    .addColumn('address_hash', text, (c) => c.primaryKey())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('message_id', text, (c) => c.notNull())
    .execute()
}
