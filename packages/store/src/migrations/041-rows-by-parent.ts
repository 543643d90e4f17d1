import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Ways to rows that were found by reading their whole table: links of a call or a login, the mail of a link, mails and codes under way, an MRN, what hangs on a patient. */
export async function rowsByParent(db: Kysely<Database>): Promise<void> {
  const { schema } = db
  await schema.createIndex('link_account').on('access_link').column('account_id').execute()
  await sql`create index link_call on access_link (call_id) where call_id is not null`.execute(db)
  await sql`create index outbox_link on outbox_message (link_id) where link_id is not null`.execute(db)
  await sql`create index outbox_open on outbox_message (ended_at) where ended_at is null`.execute(db)
  await sql`create index patient_mrn on patient (mrn) where mrn is not null`.execute(db)
  await sql`create index temporary_login_open on temporary_login (patient_id)
    where end_kind is null and lapsed_at is null`.execute(db)
  await schema.createIndex('suppression_message').on('mail_suppression').column('message_id').execute()
  await schema.createIndex('throttle_last').on('throttle').column('last_at').execute()
  await schema.createIndex('temporary_login_account').on('temporary_login').column('account_id').execute()
  await schema.createIndex('approval_patient').on('approval').column('patient_id').execute()
  await schema.createIndex('broken_glass_patient').on('broken_glass').column('patient_id').execute()
  await schema.createIndex('flag_patient').on('flag').column('patient_id').execute()
}
