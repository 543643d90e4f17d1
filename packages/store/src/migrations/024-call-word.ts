import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** What the clinic says first when it calls somebody back, and which call promised that it would. */
export async function callWord(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema.alterTable('call_session').addColumn('call_back_of', text).execute()
  await db.schema.alterTable('call_session').addColumn('call_word', text).execute()
}
