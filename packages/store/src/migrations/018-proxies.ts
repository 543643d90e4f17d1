import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Who may act for whom, as directories give it, and whom a call is about (domain §2 proxy, §9 1–6). */
export async function proxies(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  // Both people are named by their keys: a line about them may come before they do.
  await schema
    .createTable('proxy')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('source_key', text, (c) => c.notNull())
    .addColumn('representative_key', text, (c) => c.notNull())
    .addColumn('patient_key', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('scope', text, (c) => c.notNull())
    .addColumn('starts_on', text)
    .addColumn('ends_on', text)
    .addColumn('active', 'integer', (c) => c.notNull())
    .execute()
  await schema.createIndex('proxy_key').unique().on('proxy').columns(['source', 'source_key']).execute()
  await schema.createIndex('proxy_patient').on('proxy').columns(['source', 'patient_key']).execute()
  await schema.alterTable('call_session').addColumn('about_id', text).execute()
  await schema.alterTable('call_session').addColumn('consent_at', 'bigint').execute()
}
