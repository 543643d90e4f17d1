import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Spoken codes that open choose-a-password (domain §3.4). */
export async function temporaryLogin(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  await schema
    .createTable('temporary_login')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('account_id', text, (c) => c.notNull().references('portal_account.id'))
    .addColumn('patient_id', text, (c) => c.notNull().references('patient.id'))
    .addColumn('code_hash', text, (c) => c.notNull())
    .addColumn('issued_at', ms, (c) => c.notNull())
    .addColumn('expires_at', ms, (c) => c.notNull())
    .addColumn('used_at', ms)
    .addColumn('choose_until', ms)
    .addColumn('wrong_tries', 'integer', (c) => c.notNull())
    .addColumn('end_kind', text)
    .addColumn('ended_at', ms)
    .addColumn('revoke_reason', text)
    .addColumn('staff_id', text, (c) => c.notNull())
    .addColumn('call_id', text, (c) => c.notNull())
    .addColumn('shown_scope', text)
    .addColumn('shown_key', text)
    .addColumn('lapsed_at', ms)
    .execute()
  await schema
    .createIndex('temporary_login_patient')
    .on('temporary_login')
    .columns(['patient_id', 'issued_at'])
    .execute()
  // One live code per account; one whose time is over is noted as lapsed before the next is issued.
  await sql`create unique index temporary_login_live on temporary_login (account_id)
    where end_kind is null and lapsed_at is null`.execute(db)
}
