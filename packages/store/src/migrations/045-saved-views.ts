import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** What somebody asks of the audit again and again, under a name of their own (S18). */
export async function savedViews(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('saved_view')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('staff_id', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('ask', text, (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('saved_view_staff')
    .on('saved_view')
    .columns(['staff_id', 'made_at', 'id'])
    .execute()
}
