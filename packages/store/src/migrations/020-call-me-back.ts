import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Callers who were promised a call once the trouble is over (edge case 33). */
export async function callMeBack(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('call_session').addColumn('call_me_back_at', 'bigint').execute()
  await db.schema.alterTable('call_session').addColumn('called_back_at', 'bigint').execute()
  await sql`create index call_me_back on call_session (call_me_back_at)
    where call_me_back_at is not null and called_back_at is null`.execute(db)
}
