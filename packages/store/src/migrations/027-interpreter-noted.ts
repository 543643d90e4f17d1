import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** Whether an interpreter's number stands on the record of a call (edge case 25). */
export async function interpreterNoted(db: Kysely<Database>): Promise<void> {
  await db.schema
    .alterTable('call_session')
    .addColumn('interpreter_noted', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
