import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** Who was reported as inactive, what was decided, and what each login was before (domain §3.8). */
export async function inactiveReports(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const ms = 'bigint' as const
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('inactive_report')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('patient_id', text, (c) => c.notNull().references('patient.id'))
    .addColumn('call_id', text)
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('reported_by', text, (c) => c.notNull())
    .addColumn('reported_at', ms, (c) => c.notNull())
    .addColumn('waits', 'integer', (c) => c.notNull())
    .addColumn('end_kind', text)
    .addColumn('ended_by', text)
    .addColumn('ended_at', ms)
    .addColumn('set_aside', text)
    .addColumn('note', text)
    .addColumn('before_lifecycle', text)
    .addColumn('before_reason', text)
    .addColumn('undone_by', text)
    .addColumn('undone_at', ms)
    .addColumn('chart_alive_at', ms)
    .addColumn('run_id', text)
    .execute()
  await sql`create unique index inactive_report_once on inactive_report (patient_id, reason)
    where end_kind is null`.execute(db)
  await sql`create index inactive_report_waiting on inactive_report (reported_at, id) where waits = 1`.execute(
    db,
  )
  // A sweep settles thousands at once; it is shown as the one run that it was.
  await sql`create index inactive_report_settled on inactive_report (ended_at, id)
    where ended_at is not null and run_id is null`.execute(db)
  await sql`create index inactive_report_run on inactive_report (run_id, id)
    where run_id is not null and undone_at is null`.execute(db)
  await db.schema
    .createIndex('inactive_report_patient')
    .on('inactive_report')
    .columns(['patient_id', 'reported_at'])
    .execute()
}
