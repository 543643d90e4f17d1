import type { ConsoleEndpoints } from '@portal-desk/contract'
import { rankOf } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { UseCase } from '../http/serve.ts'

const COUNTED = 100

/** How many wait; the most urgent are counted first. */
export const countAnomalies: UseCase<ConsoleEndpoints['countAnomalies']> = async ({ store }) => {
  // In the words of the index of those that wait: SQLite does not take it for a value that comes later.
  const rows = await store.read
    .selectFrom('anomaly')
    .select('rank')
    .where('waits', '=', sql.lit(1))
    .orderBy('rank', 'desc')
    .limit(COUNTED + 1)
    .execute()
  const urgent = rankOf({ rule: 'not-me' })
  return {
    waiting: Math.min(COUNTED, rows.length),
    now: rows.filter(({ rank }) => rank === urgent).length,
    more: rows.length > COUNTED,
  }
}
