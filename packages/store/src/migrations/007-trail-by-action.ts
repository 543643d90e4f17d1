import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** The newest entry of a kind for one patient, however much else was entered since. */
export async function trailByAction(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createIndex('audit_patient_action')
    .on('audit_entry')
    .columns(['patient', 'action', 'idx'])
    .execute()
}
