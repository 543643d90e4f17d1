import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Files that are imported from a screen, how their columns were mapped, and the lines that stayed out. */
export async function directoryImports(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('directory_import')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('staff_id', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('open', 'smallint')
    .addColumn('file_name', text, (c) => c.notNull())
    .addColumn('size', 'bigint', (c) => c.notNull())
    .addColumn('format', text)
    .addColumn('columns', text, (c) => c.notNull())
    .addColumn('columns_key', text)
    .addColumn('mapping', text)
    .addColumn('mapped_before', 'smallint', (c) => c.notNull())
    .addColumn('look', text)
    .addColumn('reached', 'bigint', (c) => c.notNull())
    .addColumn('said', text)
    .addColumn('worker', text)
    .addColumn('begun_at', ms, (c) => c.notNull())
    .addColumn('updated_at', ms, (c) => c.notNull())
    .addColumn('started_at', ms)
    .addColumn('finished_at', ms)
    .execute()
  // One at a time over all servers (S25): of two who begin, the second finds the first (T3).
  await sql`create unique index directory_import_open on directory_import (open) where open = 1`.execute(db)
  await db.schema
    .createIndex('directory_import_begun')
    .on('directory_import')
    .columns(['begun_at', 'id'])
    .execute()
  await db.schema
    .createIndex('directory_import_finished')
    .on('directory_import')
    .column('finished_at')
    .execute()
  await db.schema
    .createTable('import_mapping')
    .addColumn('columns_key', text, (c) => c.primaryKey())
    .addColumn('mapping', text, (c) => c.notNull())
    .addColumn('used_by', text, (c) => c.notNull())
    .addColumn('used_at', ms, (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('import_rejection')
    .addColumn('import_id', text, (c) => c.notNull())
    .addColumn('line', 'bigint', (c) => c.notNull())
    .addColumn('part', 'smallint', (c) => c.notNull())
    .addColumn('sealed', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('import_rejection_pk', ['import_id', 'line', 'part'])
    .execute()
}
