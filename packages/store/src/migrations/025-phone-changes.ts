import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** A contact change may be about a phone: which one the new number replaces, and calls that nobody answered (domain §3.9). */
export async function phoneChanges(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema.alterTable('contact_change').addColumn('phone_use', text).execute()
  await db.schema
    .alterTable('contact_change')
    .addColumn('unanswered', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
