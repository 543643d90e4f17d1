import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** What the clinic noted about a record, beyond its chart (edge cases 4, 20, 31). */
export async function marks(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('patient_mark')
    .addColumn('patient_id', text, (c) => c.notNull().references('patient.id'))
    .addColumn('mark', text, (c) => c.notNull())
    .addColumn('set_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('patient_mark_key', ['patient_id', 'mark'])
    .execute()
  await db.schema
    .createTable('broken_glass')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('patient_id', text, (c) => c.notNull().references('patient.id'))
    .addColumn('call_id', text, (c) => c.notNull().references('call_session.id'))
    .addColumn('staff_id', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('until_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('broken_glass_call')
    .on('broken_glass')
    .columns(['call_id', 'patient_id', 'at'])
    .execute()
  await db.schema.createIndex('broken_glass_at').on('broken_glass').column('at').execute()
}
