import { type FigureLinks, minutes, type TimeRange } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db } from './dialect.ts'
import { type FigureScope, ofSite } from './figure-scope.ts'

/**
 * Links of each stretch of time: how many by whose wish, and how soon those of staff were used.
 * @param stretches oldest first, each beginning where the one before ends
 */
export async function countFigureLinks(
  db: Db,
  stretches: readonly TimeRange[],
  scope: FigureScope,
): Promise<FigureLinks[]> {
  const [first, ...later] = stretches
  if (!first) return []
  const { team } = scope
  const byStaff =
    team === undefined
      ? sql`l.staff_id is not null`
      : sql`l.staff_id in (select s.id from staff s where s.team = ${team})`
  // Which of them: as many as have begun since the first.
  const place = later.map(({ from }) => sql`case when l.created_at >= ${from} then 1 else 0 end`)
  const { rows } = await sql<{ place: number; asked_by: string; made: number; soon: number }>`
    select ${place.length > 0 ? sql.join(place, sql` + `) : sql.lit(0)} as place, l.asked_by, count(*) as made,
      sum(case when l.end_kind = 'redeemed' and l.ended_at <= l.created_at + ${sql.lit(minutes(15))}
        then 1 else 0 end) as soon
    from access_link l where l.created_at >= ${first.from} and l.created_at < ${stretches.at(-1)?.before ?? first.before}
      and (l.asked_by <> 'desk' or ${byStaff}) ${ofSite('l.patient_id', scope)}
    group by 1, 2`.execute(db)
  return stretches.map((_, at) => {
    const of = (by: string) => rows.find((row) => Number(row.place) === at && row.asked_by === by)
    return {
      desk: Number(of('desk')?.made ?? 0),
      patient: Number(of('patient')?.made ?? 0),
      usedSoon: Number(of('desk')?.soon ?? 0),
    }
  })
}
