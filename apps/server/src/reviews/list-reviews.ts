import type { ConsoleEndpoints } from '@portal-desk/contract'
import { days } from '@portal-desk/domain'
import { type Db, namesOfStaff } from '@portal-desk/store'
import { sql } from 'kysely'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { readReviews } from './read-reviews.ts'
import { peopleIn, reviewRow } from './review-row.ts'
import { reviewersOf } from './reviewers-of.ts'

const COUNTED = 100

/** A page of drawn calls: whose they were and why they were drawn, and no patient. */
export const listReviews: UseCase<ConsoleEndpoints['listReviews']> = async (
  { store: { read }, vault, house },
  { params, staff, context: { now } },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { policy } = house()
  const { reviews, next } = await readReviews({ db: read, vault, now }, params.list, params.reviewId)
  const [names, readers, late] = await Promise.all([
    namesOfStaff(read, reviews.flatMap(peopleIn)),
    reviewersOf(read, staff, reviews),
    waitingSinceBefore(read, now - policy.reviewOverdue),
  ])
  return {
    now,
    rows: reviews.flatMap((review) => {
      const reader = readers.get(review.id)
      return reader ? reviewRow(review, reader, { names, policy, now }) : []
    }),
    ...(next ? { next } : {}),
    overdue: {
      count: Math.min(COUNTED, late),
      more: late > COUNTED,
      afterDays: Math.round(policy.reviewOverdue / days(1)),
    },
  }
}

async function waitingSinceBefore(db: Db, at: number): Promise<number> {
  const rows = await db
    .selectFrom('call_review')
    .select('id')
    .where('waits', '=', sql.lit(1))
    .where('waits_since', '<', at)
    .limit(COUNTED + 1)
    .execute()
  return rows.length
}
