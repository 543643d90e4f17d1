import { sql } from 'kysely'
import type { World } from './world.ts'

type AuditTable = 'audit_entry' | 'audit_detail' | 'audit_checkpoint' | 'audit_seq' | 'audit_tile'

/** Does what somebody with the whole database can do: the triggers are gone while it is done. */
export async function tamper({ desk }: World, table: AuditTable, how: () => Promise<unknown>): Promise<void> {
  const { write, dialect } = desk.store
  if (dialect === 'postgres') {
    await sql.raw(`alter table ${table} disable trigger user`).execute(write)
    await how()
    await sql.raw(`alter table ${table} enable trigger user`).execute(write)
    return
  }
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger' and tbl_name = ${table}`.execute(write)
  for (const { name } of rows) await sql.raw(`drop trigger ${name}`).execute(write)
  await how()
  for (const trigger of rows) await sql.raw(trigger.sql).execute(write)
}
