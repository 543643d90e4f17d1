import { type Elsewhere, rights } from '@portal-desk/domain'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import { engineOf } from './search/engine-of.ts'
import { oneOf } from './search/list-of.ts'

/** Whether somebody works at some sites only; who is nobody's, or has a role that is everywhere, works at all. */
const worksAtSome = (staffId: string): RawBuilder<SqlBool> => sql<SqlBool>`exists (
    select 1 from staff_site w join staff m on m.id = w.staff_id
    where w.staff_id = ${staffId} and m.role not in (${sql.join(rights['all-sites'])}))`

const worksAt = (staffId: string, site: string): RawBuilder<SqlBool> => sql<SqlBool>`exists (
    select 1 from staff_site w where w.staff_id = ${staffId} and w.site_id = ${sql.ref(site)})`

/**
 * Whether a record is for somebody who works where they work: the one question about sites that every list asks (S18). It
 * costs nothing where the record belongs to no site.
 * @param site the column with the record's site, e.g. `p.site_id`
 */
export const isHere = (staffId: string, site: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(site)} is null or not ${worksAtSome(staffId)} or ${worksAt(staffId, site)})`

/** Those of some patients whose record belongs to a site at which somebody does not work, with the site's name. */
export async function elsewhereAmong(
  db: Db | Tx,
  staffId: string,
  patientIds: readonly string[],
): Promise<Map<string, Elsewhere>> {
  if (patientIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('patient as p')
    .innerJoin('site as s', 's.id', 'p.site_id')
    .select(['p.id', 's.name'])
    .where(oneOf(engineOf(db), 'p.id', patientIds))
    .where(sql<SqlBool>`not ${isHere(staffId, 'p.site_id')}`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, { kind: 'elsewhere', site: name }]))
}
