import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Staff who are patients too, and their teams: nobody acts on a record that is too near (V8). */
export async function staffLinks(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .alterTable('staff')
    .addColumn('patient_id', text, (c) => c.references('patient.id'))
    .execute()
  await db.schema.alterTable('staff').addColumn('team', text).execute()
  await sql`create unique index staff_patient on staff (patient_id) where patient_id is not null`.execute(db)
}
