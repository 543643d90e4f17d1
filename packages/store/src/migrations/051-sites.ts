import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Places of the clinic, which of them a record belongs to, and who works where (S18). */
export async function sites(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  await schema
    .createTable('site')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('name', text, (c) => c.notNull().unique())
    .addColumn('code', text, (c) => c.unique())
    .addColumn('open', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createTable('staff_site')
    .addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
    .addColumn('site_id', text, (c) => c.notNull().references('site.id'))
    .addPrimaryKeyConstraint('staff_site_pk', ['staff_id', 'site_id'])
    .execute()
  await schema.createIndex('staff_site_of').on('staff_site').column('site_id').execute()
  await schema
    .alterTable('patient')
    .addColumn('site_id', text, (c) => c.references('site.id'))
    .execute()
  await schema.alterTable('audit_entry').addColumn('site', text).execute()
  // A clinic without sites pays nothing for any of these.
  await sql`create index audit_site on audit_entry (site, idx) where site is not null`.execute(db)
  await sql`create index audit_site_action on audit_entry (site, action, outcome, idx) where site is not null`.execute(
    db,
  )
  await sql`create index patient_site on patient (site_id) where site_id is not null`.execute(db)
}
