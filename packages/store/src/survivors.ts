import { isMarked, RESTRICTED, type Survivor } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import { marksOf } from './marks.ts'
import { KEPT } from './search/keep-plans.ts'

/** A record leads to one that leads to a third at most so often; beyond it something is broken. */
const LONGEST = 16
/** Records of one person, not a crowd. */
const RECORDS = 50

type Led = { id: string; why: Survivor['why'] }
type Step = Led & { origin: string }

/**
 * Where each of these records leads in the end, over as many steps as it takes: to the chart that its own was merged
 * into, else to the record of the login that its own was retired into. One that leads nowhere is not among them. A way
 * ends before it comes back to its beginning: the EHR may merge away the very chart whose login the desk kept.
 */
export async function survivorIdsOf(
  db: Db | Tx,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, Led>> {
  if (patientIds.length === 0) return new Map()
  return ledBy((await sql<Step>`${sql.raw(KEPT)} ${stepsFrom(patientIds)}`.execute(db)).rows)
}

/** The steps of those ways, the last ones first. */
export const stepsFrom = (patientIds: readonly string[]): RawBuilder<Step> =>
  sql<Step>`with recursive way (origin, id, merged, step) as (
      select id, id, 0, 0 from patient where id in (${sql.join(patientIds)})
      union all
      select way.origin, coalesce(t.id, s.patient_id), case when t.id is null then 0 else 1 end, way.step + 1
      from way
      join patient p on p.id = way.id
      left join chart_merge m on m.source = p.source and m.merged_key = p.source_key
      left join patient t on t.source = m.source and t.source_key = m.survivor_key
      left join portal_account a on a.patient_id = p.id and a.lifecycle = 'retired' and t.id is null
      left join portal_account s on s.id = a.survivor_id and s.patient_id <> p.id
      where way.step < ${LONGEST} and coalesce(t.id, s.patient_id) <> way.origin
    )
    select origin, id, case when merged = 1 then 'chart-merged' else 'login-retired' end as why
    from way where step > 0 order by step desc`

export function ledBy(steps: readonly Step[]): ReadonlyMap<string, Led> {
  // The first step says why it leads on at all, the last one where to.
  const led = new Map<string, Led>()
  for (const { origin, id, why } of steps) led.set(origin, { id: led.get(origin)?.id ?? id, why })
  return led
}

/** Where one record leads, as far as it may be named; undefined where it stands for itself. */
export const survivorOf = async (db: Db | Tx, patientId: string): Promise<Survivor | undefined> =>
  survivorBehind(db, patientId, (await survivorIdsOf(db, [patientId])).get(patientId))

/** The same where it is known already where the record leads. */
export async function survivorBehind(
  db: Db | Tx,
  patientId: string,
  led: Led | undefined,
): Promise<Survivor | undefined> {
  if (!led || led.id === patientId) return undefined
  const row = await db
    .selectFrom('patient')
    .select(['masked_name', 'birth_date'])
    .where('id', '=', led.id)
    .executeTakeFirstOrThrow()
  const shut = isMarked({ marks: await marksOf(db, led.id) }, 'restricted')
  return {
    patientId: led.id,
    name: shut ? RESTRICTED : row.masked_name,
    born: shut ? '' : (row.birth_date?.slice(0, 4) ?? ''),
    why: led.why,
  }
}

/** Records that lead to this one, by either way and over as many steps as it takes. */
export async function leadingTo(db: Db | Tx, patientId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${sql.raw(KEPT)} ${recordsLeadingTo(patientId)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The same as a `select`. */
export const recordsLeadingTo = (patientId: string): RawBuilder<{ id: string }> =>
  sql<{ id: string }>`with recursive way (id, step) as (
      select id, 0 from patient where id = ${patientId}
      union all
      select case when kind.k = 1 then p.id else a.patient_id end, way.step + 1
      from way
      join patient w on w.id = way.id
      join (select 1 as k union all select 2) kind on 1 = 1
      left join chart_merge m on kind.k = 1 and m.source = w.source and m.survivor_key = w.source_key
      left join patient p on p.source = m.source and p.source_key = m.merged_key
      left join portal_account s on kind.k = 2 and s.patient_id = way.id
      left join portal_account a on a.survivor_id = s.id
      where way.step < ${LONGEST} and coalesce(p.id, a.patient_id) is not null
    )
    select distinct id from way where step > 0 and id <> ${patientId} limit ${RECORDS}`
