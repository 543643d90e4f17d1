import { rights } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'

/** More people than look after the work of one clinic. */
const MOST = 500

/**
 * Something odd was found, or somebody looks after it: whoever may see it reads again. Nobody else is told, for whom it
 * is about would learn from it that they are watched.
 */
export async function tellOversight({ store, live, now, log }: Desk): Promise<void> {
  try {
    const readers = await store.read
      .selectFrom('staff')
      .select('id')
      .where('active', '=', 1)
      .where('role', 'in', [...rights['read-audit']])
      .limit(MOST)
      .execute()
    for (const { id } of readers) live.sendTo(id, { event: 'anomalies-changed', at: now() })
  } catch (error) {
    // What was done is done; the screens read again by themselves a little later.
    log.warn({ name: (error as Error).name }, 'oversight could not be told')
  }
}
