import { sql } from 'kysely'
import type { World } from '../world.ts'

/** From now on the trail takes no entry; gives it back when called. */
export async function noMoreEntries({ desk }: World): Promise<() => Promise<void>> {
  const { write, dialect } = desk.store
  if (dialect === 'sqlite') {
    await sql`create trigger no_entry before insert on audit_entry begin select raise(abort, 'no'); end`.execute(
      write,
    )
    return async () => {
      await sql`drop trigger no_entry`.execute(write)
    }
  }
  await sql`create function no_entry() returns trigger language plpgsql as $$ begin raise 'no'; end $$`.execute(
    write,
  )
  await sql`create trigger no_entry before insert on audit_entry execute function no_entry()`.execute(write)
  return async () => {
    await sql`drop trigger no_entry on audit_entry`.execute(write)
  }
}
