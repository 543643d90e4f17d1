import { hours } from '@portal-desk/domain'
import { NEAR_MISS_LIFE } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import { eraseNames } from './erase-names.ts'

/** Remembered answers are kept a day (T2); failed names and near misses three days (T13). */
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
  }
}
