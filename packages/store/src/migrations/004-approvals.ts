import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** What a second member of staff is asked to consent to (domain §3.10). */
export async function approvals(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  await schema
    .createTable('approval')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('remedy', text, (c) => c.notNull())
    .addColumn('patient_id', text, (c) => c.notNull().references('patient.id'))
    .addColumn('call_id', text, (c) => c.notNull().references('call_session.id'))
    .addColumn('asked_by', text, (c) => c.notNull().references('staff.id'))
    .addColumn('asked_at', ms, (c) => c.notNull())
    .addColumn('until_at', ms, (c) => c.notNull())
    .addColumn('order_hash', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('level', text, (c) => c.notNull())
    .addColumn('methods', text, (c) => c.notNull())
    .addColumn('end_kind', text)
    .addColumn('decided_by', text)
    .addColumn('decided_at', ms)
    .addColumn('denial', text)
    .execute()
  await schema.createIndex('approval_call').on('approval').columns(['call_id', 'asked_at']).execute()
  await schema.createIndex('approval_asked').on('approval').columns(['asked_at']).execute()
}
