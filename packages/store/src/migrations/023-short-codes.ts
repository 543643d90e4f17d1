import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** A code that opens a mailed link on another device lives and dies with its link, so it stands in its row (edge case 16). */
export async function shortCodes(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  await schema.alterTable('access_link').addColumn('short_code_hash', text).execute()
  await schema.alterTable('access_link').addColumn('short_code_until', 'bigint').execute()
  await schema
    .alterTable('access_link')
    .addColumn('short_code_wrong_tries', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('access_link').addColumn('second_token_hash', text).execute()
  await sql`create unique index link_second_token on access_link (second_token_hash)
    where second_token_hash is not null`.execute(db)
}
