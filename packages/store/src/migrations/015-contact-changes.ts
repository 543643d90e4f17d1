import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** New addresses on their way onto the file, and where mails with a way in still go meanwhile (domain §3.9). */
export async function contactChanges(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  await schema
    .alterTable('patient_contact')
    .addColumn('ours', 'smallint', (c) => c.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('patient_contact').addColumn('recovery_until', ms).execute()
  await schema
    .createTable('contact_change')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('patient_id', text, (c) => c.notNull().references('patient.id'))
    .addColumn('call_id', text, (c) => c.notNull().references('call_session.id'))
    .addColumn('contact_id', text, (c) => c.notNull())
    .addColumn('asked_by', text, (c) => c.notNull())
    .addColumn('asked_at', ms, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('address', text)
    .addColumn('address_hash', text, (c) => c.notNull())
    .addColumn('in_person', 'smallint', (c) => c.notNull())
    .addColumn('proof_until', ms, (c) => c.notNull())
    .addColumn('proved_at', ms)
    .addColumn('usable_from', ms)
    .addColumn('held', text)
    .addColumn('looked_by', text)
    .addColumn('end_kind', text)
    .addColumn('ended_at', ms)
    .addColumn('charted_at', ms)
    .addColumn('charted_by', text)
    .execute()
  await schema
    .createIndex('contact_change_patient')
    .on('contact_change')
    .columns(['patient_id', 'asked_at'])
    .execute()
  // T3: one at a time for each patient.
  await sql`create unique index contact_change_open on contact_change (patient_id) where end_kind is null`.execute(
    db,
  )
  await sql`create index contact_change_address on contact_change (address_hash) where end_kind is null`.execute(
    db,
  )
  await sql`create index contact_change_left on contact_change (end_kind, ended_at) where charted_at is null`.execute(
    db,
  )
  await schema.createIndex('contact_change_contact').on('contact_change').column('contact_id').execute()
  await sql`create index contact_change_due on contact_change (usable_from) where end_kind is null`.execute(
    db,
  )
  await sql`create index contact_change_unproved on contact_change (proof_until)
    where end_kind is null and proved_at is null`.execute(db)
}
