import type { Store } from './dialect.ts'

/**
 * Commits a change that changes nothing to the counter of the log, which every act changes last: only a commit meets a
 * full disk or a database that is open for reading alone.
 * @throws the driver's error where nothing can be written
 */
export async function writeNothing({ write }: Store): Promise<void> {
  await write
    .updateTable('audit_seq')
    .set((eb) => ({ next: eb.ref('next') }))
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
}
