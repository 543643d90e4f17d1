import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** The address of somebody who works here, and the mails with made-up values that they send themselves to read. */
export async function testMails(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  await schema.alterTable('staff').addColumn('email', text).execute()
  await schema.alterTable('staff').addColumn('email_hash', text).execute()
  await schema.alterTable('staff').addColumn('tested_at', ms).execute()
  await sql`create index staff_email on staff (email_hash) where email_hash is not null`.execute(db)
  await schema
    .createTable('test_mail')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
    .addColumn('about', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('recipient', text, (c) => c.notNull())
    .addColumn('written', text, (c) => c.notNull())
    .addColumn('queued_at', ms, (c) => c.notNull())
    .addColumn('next_try_at', ms, (c) => c.notNull())
    .addColumn('lease_until', ms)
    .addColumn('tries', 'integer', (c) => c.notNull())
    .execute()
  await schema.createIndex('test_mail_due').on('test_mail').column('next_try_at').execute()
}
