import { hours } from '@portal-desk/domain'
import { NEAR_MISS_LIFE } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import { eraseNames } from './erase-names.ts'

/** Longer than any session may last (S2): whoever comes back within it is told that theirs ran out. */
const SESSION_KEPT = hours(24)
const AT_ONCE = 500

/** Remembered answers and sessions that ran out are kept a day (T2, S2); failed names and near misses three days (T13). */
export function forgetOld({ store, now }: Pick<Desk, 'store' | 'now'>): () => Promise<void> {
  let erased = 0
  return async () => {
    erased = await eraseNames(store, now(), erased)
    await store.write
      .deleteFrom('outcome')
      .where('at', '<', now() - hours(24))
      .execute()
    await store.write
      .deleteFrom('throttle')
      .where('last_at', '<', now() - hours(72))
      .execute()
    await store.write
      .deleteFrom('near_miss')
      .where('at', '<=', now() - NEAR_MISS_LIFE)
      .execute()
    await forgetSessions(store, 'staff_session', now() - SESSION_KEPT)
    await forgetSessions(store, 'patient_session', now() - SESSION_KEPT)
  }
}

/** Some at a time, so that nobody who signs in waits. */
async function forgetSessions(
  { read, write }: Desk['store'],
  table: 'staff_session' | 'patient_session',
  before: number,
): Promise<void> {
  for (;;) {
    const rows = await read
      .selectFrom(table)
      .select('id_hash')
      .where('last_active_at', '<', before)
      .orderBy('last_active_at')
      .limit(AT_ONCE)
      .execute()
    const hashes = rows.map((row) => row.id_hash)
    if (hashes.length > 0)
      await write
        .deleteFrom(table)
        .where('id_hash', 'in', hashes)
        // Not the one whose owner comes back at this moment.
        .where('last_active_at', '<', before)
        .execute()
    if (hashes.length < AT_ONCE) return
  }
}
