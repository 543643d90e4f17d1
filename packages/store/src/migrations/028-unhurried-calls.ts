import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** Calls of people who need longer for words (edge case 26). */
export async function unhurriedCalls(db: Kysely<Database>): Promise<void> {
  await db.schema
    .alterTable('call_session')
    .addColumn('unhurried', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
