import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Calls that are drawn to be looked at, and what people made of them. */
export async function reviews(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  await schema
    .createTable('review_draw')
    .addColumn('day', text, (c) => c.primaryKey())
    .addColumn('drawn_at', ms, (c) => c.notNull())
    .addColumn('calls', 'integer', (c) => c.notNull())
    .addColumn('drawn', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createTable('call_review')
    .addColumn('id', text, (c) => c.primaryKey())
    // A call is drawn once, whatever draws at the same moment.
    .addColumn('call_id', text, (c) => c.notNull().unique().references('call_session.id'))
    .addColumn('staff_id', text, (c) => c.notNull())
    .addColumn('closed_at', ms, (c) => c.notNull())
    .addColumn('drawn_at', ms, (c) => c.notNull())
    .addColumn('drawn_by', text, (c) => c.notNull())
    .addColumn('causes', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('waits', 'integer', (c) => c.notNull())
    .addColumn('waits_since', ms, (c) => c.notNull())
    .addColumn('handed_at', ms)
    .addColumn('looked_by', text)
    .addColumn('looked_at', ms)
    .addColumn('verdict', text)
    .addColumn('reason', text)
    .addColumn('note', text)
    .addColumn('answered_at', ms)
    .addColumn('agreed', 'integer')
    .addColumn('answer_note', text)
    .addColumn('second_by', text)
    .addColumn('second_at', ms)
    .addColumn('second_verdict', text)
    .addColumn('second_note', text)
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await sql`create index review_waiting on call_review (waits_since, id) where waits = 1`.execute(db)
  await sql`create index review_looked on call_review (looked_at, id) where looked_at is not null`.execute(db)
  await schema.createIndex('review_staff').on('call_review').columns(['staff_id', 'drawn_at']).execute()
  await sql`create index review_note on call_review (staff_id, looked_at, id)
    where verdict = 'to-talk-about'`.execute(db)
  await sql`create index call_closed on call_session (closed_at, id) where closed_at is not null`.execute(db)
  await schema.createIndex('anomaly_of_call').on('anomaly_call').column('call_id').execute()
}
