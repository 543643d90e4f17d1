import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Names that nobody has, tried at the portal's sign-in: keyed hashes only, for 72 h (domain §5). */
export async function nearMisses(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('near_miss')
    .addColumn('attempt', text, (c) => c.notNull())
    .addColumn('word_hash', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('near_miss_pk', ['word_hash', 'at', 'attempt'])
    .execute()
  await db.schema.createIndex('near_miss_at').on('near_miss').column('at').execute()
}
