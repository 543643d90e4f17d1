import type { ConsoleEndpoints } from '@portal-desk/contract'
import { sql } from 'kysely'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

const COUNTED = 100

/** How many notes to whoever asks wait for their answer. */
export const countOwnReviews: UseCase<ConsoleEndpoints['countOwnReviews']> = async ({ store }, { staff }) => {
  if (!staff) throw new Stop('not-signed-in')
  const rows = await store.read
    .selectFrom('call_review')
    .select('id')
    .where('staff_id', '=', staff.id)
    .where('verdict', '=', sql.lit('to-talk-about'))
    .where('state', '=', 'noted')
    .limit(COUNTED)
    .execute()
  return { waiting: rows.length }
}
