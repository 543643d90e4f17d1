import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** What was written beside a reason, sealed (console-words §6). */
export async function notes(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('approval').addColumn('note', 'text').execute()
  await db.schema.alterTable('approval').addColumn('denial_note', 'text').execute()
  await db.schema.alterTable('broken_glass').addColumn('note', 'text').execute()
}
