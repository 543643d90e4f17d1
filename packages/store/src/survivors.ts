import { isMarked, RESTRICTED, type Survivor } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import { marksOf } from './marks.ts'

/** A login leads to one that leads to a third at most so often; beyond it something is broken. */
const LONGEST = 16
/** Records of one person, not a crowd. */
const RECORDS = 50

/**
 * Where each of these records leads in the end, by their ids: the record of the login that theirs was retired into, over
 * as many steps as it takes. A record that leads nowhere is not among them.
 */
export async function survivorIdsOf(
  db: Db | Tx,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (patientIds.length === 0) return new Map()
  const { rows } = await sql<{ origin: string; id: string }>`
    with recursive way (origin, id, step) as (
      select id, id, 0 from patient where id in (${sql.join(patientIds)})
      union all
      select way.origin, s.patient_id, way.step + 1
      from way
      join portal_account a on a.patient_id = way.id and a.lifecycle = 'retired'
      join portal_account s on s.id = a.survivor_id
      where way.step < ${LONGEST}
    )
    select origin, id from way where step > 0 order by step`.execute(db)
  return new Map(rows.map(({ origin, id }) => [origin, id]))
}

/** Where one record leads, as far as it may be named; undefined where it stands for itself. */
export async function survivorOf(db: Db | Tx, patientId: string): Promise<Survivor | undefined> {
  const id = (await survivorIdsOf(db, [patientId])).get(patientId)
  if (id === undefined || id === patientId) return undefined
  const row = await db
    .selectFrom('patient')
    .select(['masked_name', 'birth_date'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const shut = isMarked({ marks: await marksOf(db, id) }, 'restricted')
  return {
    patientId: id,
    name: shut ? RESTRICTED : row.masked_name,
    born: shut ? '' : (row.birth_date?.slice(0, 4) ?? ''),
    why: 'login-retired',
  }
}

/** Records that lead to this one, over as many steps as it takes. */
export async function leadingTo(db: Db | Tx, patientId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive way (id, step) as (
      select id, 0 from patient where id = ${patientId}
      union all
      select a.patient_id, way.step + 1
      from way
      join portal_account s on s.patient_id = way.id
      join portal_account a on a.survivor_id = s.id
      where way.step < ${LONGEST}
    )
    select distinct id from way where step > 0 and id <> ${patientId} limit ${RECORDS}`.execute(db)
  return rows.map(({ id }) => id)
}
