import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Two logins of one person that became one, and what puts them back (domain §3.1, §3.7). */
export async function consolidations(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  await schema
    .alterTable('portal_account')
    .addColumn('survivor_id', text, (c) => c.references('portal_account.id'))
    .execute()
  await sql`create index account_survivor on portal_account (survivor_id) where survivor_id is not null`.execute(
    db,
  )
  await schema
    .createTable('consolidation')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('pair_id', text, (c) => c.notNull().references('possible_duplicate.id'))
    .addColumn('retired_account', text, (c) => c.notNull().references('portal_account.id'))
    .addColumn('survivor_account', text, (c) => c.notNull().references('portal_account.id'))
    .addColumn('before', text, (c) => c.notNull())
    .addColumn('done_by', text, (c) => c.notNull().references('staff.id'))
    .addColumn('done_at', ms, (c) => c.notNull())
    .addColumn('undone_by', text)
    .addColumn('undone_at', ms)
    .addColumn('undo_reason', text)
    .execute()
  // A login leads to one other at most, held by the database as well.
  await sql`create unique index consolidation_one on consolidation (retired_account) where undone_at is null`.execute(
    db,
  )
  await schema.createIndex('consolidation_pair').on('consolidation').columns(['pair_id', 'done_at']).execute()
  await schema.createIndex('consolidation_by').on('consolidation').columns(['done_by', 'done_at']).execute()
}
