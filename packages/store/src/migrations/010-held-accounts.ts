import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** The few logins on hold among all. */
export async function heldAccounts(db: Kysely<Database>): Promise<void> {
  await sql`create index account_held on portal_account (hold) where hold <> 'none'`.execute(db)
}
