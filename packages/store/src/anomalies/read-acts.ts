import type { Act, AuditAction, Stretch } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import { placesOf } from '../audit-places.ts'
import type { Db } from '../dialect.ts'
import { entryText } from '../read-trail.ts'
import { walkEach } from '../walk-each.ts'
import { type ToldAct, toldAct } from './told-act.ts'

/** More of one kind than this in one stretch is more than any page shows; the newest are looked at. */
const MOST = 500

/**
 * What was done of some kinds in a stretch of the calendar, oldest first, by everybody or by one person.
 * @param outcome only what ended like this
 */
export async function readActs(
  db: Db,
  actions: readonly AuditAction[],
  { from, before }: Pick<Stretch, 'from' | 'before'>,
  { staffId, outcome = 'done' }: { staffId?: string; outcome?: 'done' | 'refused' } = {},
): Promise<ToldAct[]> {
  const { low, high } = await placesOf(db, from, before)
  const by = staffId === undefined ? sql`` : sql`e.actor = ${staffId} and `
  const walk = (action: RawBuilder<unknown>) => sql<{ idx: number; entry: string }>`select e.idx,
    ${entryText(db)} as entry from audit_entry e where ${by}e.action = ${action} and e.outcome = ${outcome}
    and e.idx >= ${low} and e.idx < ${high} and e.at >= ${from} and e.at < ${before}
    order by e.idx desc limit ${sql.lit(MOST)}`
  const rows = await walkEach(db, actions, walk)
  return rows.map(toldAct).sort((a, b) => a.idx - b.idx)
}

/** How long the record had been open when each of these was done, by the entries of its call. */
export async function withSinceOpened<A extends Act>(db: Db, acts: readonly A[]): Promise<A[]> {
  const calls = [...new Set(acts.flatMap(({ callId }) => callId ?? []))]
  if (calls.length === 0) return [...acts]
  // All entries of a call are few; a filter by action would lead SQLite through an index of all that was ever opened.
  const entries = await db
    .selectFrom('audit_entry')
    .select(['idx', 'at', 'action', 'call', 'outcome'])
    .where('call', 'in', calls)
    .execute()
  const opened = entries.filter(({ action, outcome }) => action === 'record.opened' && outcome === 'done')
  return acts.map((act) => {
    const before = opened.filter(({ call, idx }) => call === act.callId && idx < act.idx)
    const at = Math.max(...before.map((entry) => entry.at))
    return before.length === 0 ? act : { ...act, sinceOpened: act.at - at }
  })
}
