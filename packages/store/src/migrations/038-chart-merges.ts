import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Which charts a directory has merged into which (edge case 36). */
export async function chartMerges(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  // Both charts are named by their keys: a line about them may come before they do.
  await schema
    .createTable('chart_merge')
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('merged_key', text, (c) => c.notNull())
    .addColumn('survivor_key', text, (c) => c.notNull())
    .addColumn('said_by', text, (c) => c.notNull())
    .addColumn('run_key', text, (c) => c.notNull())
    .addColumn('line', 'integer', (c) => c.notNull())
    .addColumn('settled_at', ms)
    .addColumn('moved_account', text, (c) => c.references('portal_account.id'))
    .addPrimaryKeyConstraint('chart_merge_key', ['source', 'merged_key'])
    .execute()
  await schema
    .createIndex('chart_merge_survivor')
    .on('chart_merge')
    .columns(['source', 'survivor_key'])
    .execute()
  await schema.createIndex('chart_merge_said').on('chart_merge').columns(['source', 'said_by']).execute()
  await schema.createIndex('chart_merge_run').on('chart_merge').column('run_key').execute()
}
