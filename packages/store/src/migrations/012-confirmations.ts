import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Number-matching links, and since when an address has been the patient's, which they prove with (domain §4). */
export async function confirmations(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  await schema.alterTable('patient_contact').addColumn('verified_since', ms).execute()
  await sql`update patient_contact set verified_since = verified_at where verified_at is not null`.execute(db)
  await schema
    .createTable('confirmation')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('call_id', text, (c) => c.notNull().references('call_session.id'))
    .addColumn('patient_id', text, (c) => c.notNull().references('patient.id'))
    .addColumn('staff_id', text, (c) => c.notNull())
    .addColumn('relationship', text, (c) => c.notNull())
    .addColumn('contact_id', text)
    .addColumn('message_id', text)
    .addColumn('token_hash', text, (c) => c.notNull())
    .addColumn('numbers', text, (c) => c.notNull())
    .addColumn('said', 'integer', (c) => c.notNull())
    .addColumn('started_at', ms, (c) => c.notNull())
    .addColumn('until_at', ms, (c) => c.notNull())
    .addColumn('end_kind', text)
    .addColumn('ended_at', ms)
    .execute()
  await schema.createIndex('confirmation_token').on('confirmation').column('token_hash').unique().execute()
  await schema
    .createIndex('confirmation_patient')
    .on('confirmation')
    .columns(['patient_id', 'started_at'])
    .execute()
  await sql`create index confirmation_live on confirmation (call_id) where end_kind is null`.execute(db)
}
