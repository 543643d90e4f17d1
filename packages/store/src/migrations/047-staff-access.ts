import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Since when somebody has their role, who gave it, and when somebody else looked at it last; 0 is never. */
export async function staffAccess(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const { schema } = db
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await schema.alterTable('staff').addColumn('role_since', 'bigint').execute()
  await schema.alterTable('staff').addColumn('role_by', text).execute()
  await schema
    .alterTable('staff')
    .addColumn('reviewed_at', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('staff').addColumn('reviewed_by', text).execute()
  await schema.createIndex('staff_name').on('staff').columns(['name', 'id']).execute()
  await schema.createIndex('staff_reviewed').on('staff').columns(['active', 'reviewed_at', 'id']).execute()
}
