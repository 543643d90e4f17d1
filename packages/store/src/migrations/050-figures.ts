import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Calls and links of a stretch of time, and the closed calls of one patient, however many there are of all. */
export async function figures(db: Kysely<Database>): Promise<void> {
  const { schema } = db
  await schema.createIndex('call_opened').on('call_session').columns(['opened_at', 'id']).execute()
  // Only closed ones: who has an open call with somebody is found by the short index of open calls.
  await sql`create index call_closed_patient on call_session (patient_id, opened_at)
    where closed_at is not null`.execute(db)
  await schema.createIndex('link_created').on('access_link').column('created_at').execute()
}
