import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { guardTable } from './audit-tables.ts'

/**
 * Where the hashes of entries go that are pruned after years; what stands there is not rewritten either. And where the
 * sessions are that nobody came back to.
 */
export async function keeping(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('audit_tile')
    .addColumn('first', dialect === 'postgres' ? 'bigint' : 'integer', (c) => c.primaryKey())
    .addColumn('leaves', sql.raw(dialect === 'postgres' ? 'bytea' : 'blob'), (c) => c.notNull())
    .execute()
  await guardTable(db, dialect, 'audit_tile', '')
  await db.schema.createIndex('staff_session_active').on('staff_session').column('last_active_at').execute()
  await db.schema
    .createIndex('patient_session_active')
    .on('patient_session')
    .column('last_active_at')
    .execute()
}
