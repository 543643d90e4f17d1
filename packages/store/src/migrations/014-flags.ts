import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Suspicious calls (V7). */
export async function flags(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('flag')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('patient_id', text, (c) => c.notNull().references('patient.id'))
    .addColumn('call_id', text, (c) => c.notNull().references('call_session.id'))
    .addColumn('raised_by', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('raised_at', ms, (c) => c.notNull())
    .addColumn('cleared_by', text)
    .addColumn('cleared_at', ms)
    .execute()
  await sql`create index flag_open on flag (patient_id) where cleared_at is null`.execute(db)
  await sql`create index flag_raised on flag (raised_at) where cleared_at is null`.execute(db)
}
