import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** What the triggers let through (audit.md, Writing): all other updates and every delete are refused. */
const mayChange = {
  audit_entry: '',
  audit_checkpoint: 'old.size = new.size and old.root = new.root and old.published_at is null',
  audit_detail: 'old.idx = new.idx and old.name = new.name and old.salt = new.salt and new.value is null',
} as const

/** The transparency log's tables, which refuse to be rewritten. */
export async function createAuditTables(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const bytes = dialect === 'postgres' ? 'bytea' : 'blob'
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('audit_seq')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('next', 'bigint', (c) => c.notNull())
    .execute()
  await db.insertInto('audit_seq').values({ id: 1, next: 0 }).execute()
  await db.schema
    .createTable('audit_entry')
    .addColumn('idx', dialect === 'postgres' ? 'bigint' : 'integer', (c) => c.primaryKey())
    .addColumn('leaf', sql.raw(bytes), (c) => c.notNull())
    .addColumn('entry', sql.raw(bytes), (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('action', text, (c) => c.notNull())
    .addColumn('actor', text, (c) => c.notNull())
    .addColumn('patient', text)
    .addColumn('call', text)
    .addColumn('outcome', text, (c) => c.notNull())
    .addColumn('request', text, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('audit_patient').on('audit_entry').columns(['patient', 'idx']).execute()
  await db.schema.createIndex('audit_call').on('audit_entry').columns(['call', 'idx']).execute()
  await db.schema
    .createIndex('audit_actor_action')
    .on('audit_entry')
    .columns(['actor', 'action', 'at'])
    .execute()
  await db.schema
    .createTable('audit_detail')
    .addColumn('idx', 'bigint', (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('salt', sql.raw(bytes), (c) => c.notNull())
    .addColumn('value', text)
    .addPrimaryKeyConstraint('audit_detail_pk', ['idx', 'name'])
    .execute()
  await db.schema
    .createTable('audit_checkpoint')
    .addColumn('size', dialect === 'postgres' ? 'bigint' : 'integer', (c) => c.primaryKey())
    .addColumn('root', sql.raw(bytes), (c) => c.notNull())
    .addColumn('note', text, (c) => c.notNull())
    .addColumn('published_at', 'bigint')
    .execute()
  if (dialect === 'sqlite') await guardSqlite(db)
  else await guardPostgres(db)
}

async function guardSqlite(db: Kysely<Database>): Promise<void> {
  for (const [table, allowed] of Object.entries(mayChange)) await guardTable(db, 'sqlite', table, allowed)
  await sql
    .raw(`create trigger audit_seq_forward before update on audit_seq when new.next < old.next
      begin select raise(abort, 'the audit counter never goes back'); end`)
    .execute(db)
}

async function guardPostgres(db: Kysely<Database>): Promise<void> {
  await sql
    .raw(`create function audit_refuse() returns trigger language plpgsql as
      $$ begin raise exception 'the audit trail is never rewritten'; end $$`)
    .execute(db)
  for (const [table, allowed] of Object.entries(mayChange)) await guardTable(db, 'postgres', table, allowed)
  await sql
    .raw(`create trigger audit_seq_forward before update on audit_seq for each row
      when (new.next < old.next) execute function audit_refuse()`)
    .execute(db)
}

/** Puts the guards of a table back that were there from the beginning, and were put aside to prune. */
export const guardAgain = (
  db: Kysely<Database>,
  dialect: Dialect,
  table: 'audit_entry' | 'audit_detail',
): Promise<void> => guardTable(db, dialect, table, mayChange[table])

/**
 * Has a table of the log refuse every delete, and every update but those that are allowed.
 * @param allowed a condition on old and new; empty allows none
 */
export async function guardTable(
  db: Kysely<Database>,
  dialect: Dialect,
  table: string,
  allowed: string,
): Promise<void> {
  if (dialect === 'sqlite') {
    await sql
      .raw(`create trigger ${table}_no_delete before delete on ${table}
        begin select raise(abort, 'the audit trail is never deleted'); end`)
      .execute(db)
    await sql
      .raw(`create trigger ${table}_no_update before update on ${table}
        ${allowed ? `when not (${allowed})` : ''}
        begin select raise(abort, 'the audit trail is never rewritten'); end`)
      .execute(db)
    return
  }
  await sql
    .raw(
      `create trigger ${table}_no_delete before delete on ${table} for each row execute function audit_refuse()`,
    )
    .execute(db)
  await sql
    .raw(`create trigger ${table}_no_update before update on ${table} for each row
        ${allowed ? `when (not (${allowed}))` : ''} execute function audit_refuse()`)
    .execute(db)
  await sql
    .raw(`create trigger ${table}_no_truncate before truncate on ${table} execute function audit_refuse()`)
    .execute(db)
}
