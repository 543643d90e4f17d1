import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** What is odd in how the desk works, with the calls behind it (domain §7). */
export async function anomalies(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const { schema } = db
  await schema
    .createTable('anomaly')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('rule', text, (c) => c.notNull())
    .addColumn('about', text, (c) => c.notNull())
    .addColumn('rank', 'integer', (c) => c.notNull())
    .addColumn('people', text, (c) => c.notNull())
    .addColumn('found', 'integer', (c) => c.notNull())
    .addColumn('finding', text, (c) => c.notNull())
    .addColumn('found_at', ms, (c) => c.notNull())
    .addColumn('waits', 'integer', (c) => c.notNull())
    .addColumn('assigned_to', text)
    .addColumn('handed_at', ms)
    .addColumn('settled_by', text)
    .addColumn('settled_at', ms)
    .addColumn('settled_as', text)
    .addColumn('settled_note', text)
    .addColumn('version', 'integer', (c) => c.notNull())
    // T3: the same is found once, whoever looks at the same moment.
    .addUniqueConstraint('anomaly_once', ['rule', 'about'])
    .execute()
  await sql`create index anomaly_waiting on anomaly (rank, found_at, id) where waits = 1`.execute(db)
  await sql`create index anomaly_settled on anomaly (settled_at, id) where settled_at is not null`.execute(db)
  await schema
    .createTable('anomaly_call')
    .addColumn('anomaly_id', text, (c) => c.notNull().references('anomaly.id'))
    .addColumn('call_id', text, (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('anomaly_call_pk', ['anomaly_id', 'call_id'])
    .execute()
  await schema
    .createTable('anomaly_note')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('anomaly_id', text, (c) => c.notNull().references('anomaly.id'))
    .addColumn('staff_id', text, (c) => c.notNull())
    .addColumn('at', ms, (c) => c.notNull())
    .addColumn('note', text, (c) => c.notNull())
    .execute()
  await schema.createIndex('anomaly_note_of').on('anomaly_note').columns(['anomaly_id', 'at']).execute()
  await schema
    .createTable('anomaly_reach')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('idx', 'bigint', (c) => c.notNull())
    .execute()
  // What a desk did before there were rules is not held against anybody now: the log is gone through from here on.
  await sql`insert into anomaly_reach (id, idx) select 1, next from audit_seq where id = 1`.execute(db)
}
