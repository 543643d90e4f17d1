import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Records that may be one person (domain §3.7), and who said so. */
export async function possibleDuplicates(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('possible_duplicate')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('patient_a', text, (c) => c.notNull().references('patient.id'))
    .addColumn('patient_b', text, (c) => c.notNull().references('patient.id'))
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('flagged_at', ms, (c) => c.notNull())
    .addColumn('proposed_at', ms)
    .addColumn('score', 'integer', (c) => c.notNull())
    .addColumn('reviewer', text)
    .addColumn('review_until', ms)
    .addColumn('decided_by', text)
    .addColumn('decided_at', ms)
    .addColumn('decision', text)
    .addColumn('decision_note', text)
    .addColumn('evidence', text)
    .addColumn('sent_at', ms)
    .addColumn('sent_by', text)
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('possible_duplicate_pair', ['patient_a', 'patient_b'])
    .addCheckConstraint('possible_duplicate_order', sql`patient_a < patient_b`)
    .execute()
  await db.schema
    .createIndex('possible_duplicate_b')
    .on('possible_duplicate')
    .columns(['patient_b', 'patient_a'])
    .execute()
  await sql`create index possible_duplicate_oldest on possible_duplicate (flagged_at, id)
    where state in ('suspected', 'in-review')`.execute(db)
  await sql`create index possible_duplicate_likeliest on possible_duplicate (score desc, flagged_at, id)
    where state in ('suspected', 'in-review')`.execute(db)
  await sql`create index possible_duplicate_sent on possible_duplicate (sent_at, id)
    where sent_at is not null`.execute(db)
  await db.schema
    .createTable('duplicate_flag')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('pair_id', text, (c) => c.notNull().references('possible_duplicate.id'))
    .addColumn('call_id', text, (c) => c.notNull().references('call_session.id'))
    .addColumn('flagged_by', text, (c) => c.notNull().references('staff.id'))
    .addColumn('flagged_at', ms, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('note', text)
    .addColumn('taken_back_at', ms)
    .execute()
  await db.schema
    .createIndex('duplicate_flag_pair')
    .on('duplicate_flag')
    .columns(['pair_id', 'flagged_at'])
    .execute()
  await db.schema.createIndex('duplicate_flag_call').on('duplicate_flag').column('call_id').execute()
}
