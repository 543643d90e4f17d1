import { sql } from 'kysely'
import type { Db } from '../dialect.ts'
import { entryText } from '../read-trail.ts'
import { type ToldAct, toldAct } from './told-act.ts'

/** The next entries of the log that nobody has gone through, and where the ones behind them begin. */
export type Window = { from: number; next: number; acts: ToldAct[] }

/**
 * Goes on in the log from the place that was reached.
 * @param most entries at once, so that no turn takes long however much was entered
 * @param actions what is listened to
 * @returns nothing where nothing was entered since
 */
export async function readWindow(
  db: Db,
  most: number,
  actions: ReadonlySet<string>,
): Promise<Window | undefined> {
  const { idx: from } = await db
    .selectFrom('anomaly_reach')
    .select('idx')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ idx: number; action: string; entry: string }>`select e.idx, e.action,
    ${entryText(db)} as entry from audit_entry e where e.idx >= ${from} and e.idx < ${from + most}
    order by e.idx`.execute(db)
  const last = rows.at(-1)
  if (!last) return undefined
  const heard = rows.filter(({ action }) => actions.has(action))
  return { from, next: last.idx + 1, acts: heard.map(toldAct) }
}
