import { hours, type Instant } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from './dialect.ts'

/** How far the clock may have been put right between two entries (T9 allows five minutes at a start). */
const PUT_RIGHT = hours(1)

/**
 * Halves the log until nothing is left between the entries before a time and the others. Entries stand in the order of
 * time, so an index by time is not needed, which every act would have to pay for. It begins where the entries do: those
 * that were pruned have no time any more.
 */
const halving = (at: Instant): RawBuilder<unknown> => sql`with recursive halved(low, high) as (
    select cast(coalesce((select min(idx) from audit_entry), 0) as bigint), next from audit_seq where id = 1
    union all
    select case when e.at < ${at} then e.idx + 1 else h.low end, case when e.at < ${at} then h.high else e.idx end
    from halved h join audit_entry e on e.idx = (h.low + h.high) / 2 where h.low < h.high)`

/**
 * Between which indexes all entries of a time lie, beside others of the hours around it: whoever reads looks at the time
 * of each as well.
 * @returns from `low` on and below `high`
 */
export async function placesOf(
  db: Db,
  from: Instant,
  before: Instant,
): Promise<{ low: number; high: number }> {
  const { rows } = await sql<{ low: number; high: number }>`select
    (${halving(from - PUT_RIGHT)} select max(low) from halved) as low,
    (${halving(before + PUT_RIGHT)} select min(high) from halved) as high`.execute(db)
  return rows[0] ?? { low: 0, high: 0 }
}
