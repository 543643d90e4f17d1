import { type AuditAction, type AuditFilter, AuditOutcome, actionsFor, actionsOf } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from './dialect.ts'
import { engineOf } from './search/engine-of.ts'

/** An action and how it ended: entries of one kind stand together in the index, newest last. */
export type AuditKind = { action: string; outcome: string }

/** Which kinds of entries are asked for; of one person only those that there are, which are few of all. */
export async function kindsFor(
  db: Db,
  asked: Pick<AuditFilter, 'staffId' | 'what' | 'outcome'>,
): Promise<AuditKind[]> {
  const actions = actionsFor(asked) ?? actionsOf(undefined)
  const outcomes = asked.outcome ? [asked.outcome] : AuditOutcome.options
  if (asked.staffId === undefined)
    return actions.flatMap((action) => outcomes.map((outcome) => ({ action, outcome })))
  const known = await kindsOf(db, asked.staffId)
  return known.filter(
    ({ action, outcome }) =>
      actions.includes(action as AuditAction) && outcomes.includes(outcome as AuditOutcome),
  )
}

/**
 * From the first entry of each kind to that of the next: as many steps as there are kinds, however many entries. The next
 * outcome and the next action are looked for apart: SQLite would pass all entries of an action to compare both at once.
 */
async function kindsOf(db: Db, staffId: string): Promise<AuditKind[]> {
  const first = (
    further: RawBuilder<unknown>,
    order: RawBuilder<unknown>,
  ) => sql`(select e.idx from audit_entry e
    where e.actor = ${staffId}${further} order by ${order}, e.idx limit 1)`
  const byAction = sql`e.action, e.outcome`
  const { rows } = await sql<AuditKind>`with recursive kind(idx) as (
      select ${first(sql``, byAction)}
      union all
      select coalesce(${first(sql` and e.action = one.action and e.outcome > one.outcome`, sql`e.outcome`)},
        ${first(sql` and e.action > one.action`, byAction)})
      from kind join audit_entry one on one.idx = kind.idx)
    select k.action, k.outcome from kind join audit_entry k on k.idx = kind.idx`.execute(db)
  return rows
}

type Sql = RawBuilder<unknown>

/** One limited walk for each of some kinds, as `walksOf` has it for single values; for one kind at least. */
export const walksOfKinds = <Row>(
  db: Db,
  kinds: readonly AuditKind[],
  walk: (action: Sql, outcome: Sql) => RawBuilder<Row>,
): RawBuilder<Row> =>
  engineOf(db) === 'postgres'
    ? sql<Row>`select walked.* from unnest(${kinds.map(({ action }) => action)}::text[],
          ${kinds.map(({ outcome }) => outcome)}::text[]) as kind(action, outcome)
        cross join lateral (${walk(sql.ref('kind.action'), sql.ref('kind.outcome'))}) as walked`
    : sql<Row>`${sql.join(
        kinds.map(({ action, outcome }) => sql`select * from (${walk(sql`${action}`, sql`${outcome}`)})`),
        sql` union all `,
      )}`
