import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** Who was told that an access ended by the child's age; children are found by their birthday (edge case 3). */
export async function accessEnded(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('proxy').addColumn('noticed_at', 'bigint').execute()
  await db.schema.createIndex('patient_birth_date').on('patient').column('birth_date').execute()
}
