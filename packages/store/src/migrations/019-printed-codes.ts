import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Codes on letters live beside those that are read out: one of each kind per account (domain §3.2, §3.4). */
export async function printedCodes(db: Kysely<Database>): Promise<void> {
  await db.schema
    .alterTable('temporary_login')
    .addColumn('printed', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await sql`drop index temporary_login_live`.execute(db)
  await sql`create unique index temporary_login_live on temporary_login (account_id, printed)
    where end_kind is null and lapsed_at is null`.execute(db)
}
