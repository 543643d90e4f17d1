import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Calls that are offered to a colleague, and checks that went on with them (edge case 22). */
export async function handOver(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema.alterTable('call_session').addColumn('offered_to', text).execute()
  await db.schema.alterTable('call_session').addColumn('offered_at', 'bigint').execute()
  await db.schema.alterTable('verification').addColumn('handed_over_at', 'bigint').execute()
  await db.schema.alterTable('verification').addColumn('handed_over_checks', 'integer').execute()
  await sql`create index call_offered on call_session (offered_to) where closed_at is null`.execute(db)
}
