import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** The newest entries of a kind that ended in one way, by anyone or by one person, however much else was entered since. */
export async function auditExplorer(db: Kysely<Database>): Promise<void> {
  const { schema } = db
  await schema
    .createIndex('audit_action_outcome')
    .on('audit_entry')
    .columns(['action', 'outcome', 'idx'])
    .execute()
  await schema
    .createIndex('audit_actor')
    .on('audit_entry')
    .columns(['actor', 'action', 'outcome', 'idx'])
    .execute()
}
