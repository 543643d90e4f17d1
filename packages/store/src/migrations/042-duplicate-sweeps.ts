import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Sweeps of the whole directory for possible duplicates, and how far each is. */
export async function duplicateSweeps(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('duplicate_sweep')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('worked_by', text, (c) => c.notNull())
    .addColumn('directory_hash', text, (c) => c.notNull())
    .addColumn('after_hash', 'bigint', (c) => c.notNull())
    .addColumn('records', 'integer', (c) => c.notNull())
    .addColumn('compared', 'bigint', (c) => c.notNull())
    .addColumn('proposed', 'integer', (c) => c.notNull())
    .addColumn('started_at', ms, (c) => c.notNull())
    .addColumn('updated_at', ms, (c) => c.notNull())
    .addColumn('finished_at', ms)
    .execute()
  // One at a time: of two the later one goes on where the earlier one is.
  await sql`create unique index duplicate_sweep_open on duplicate_sweep (state)
    where state = 'running'`.execute(db)
}
