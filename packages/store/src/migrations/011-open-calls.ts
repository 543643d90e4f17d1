import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** The open calls in which nothing happened for longest, however many have closed. */
export async function openCalls(db: Kysely<Database>): Promise<void> {
  await sql`create index call_open_idle on call_session (last_activity_at) where closed_at is null`.execute(
    db,
  )
}
