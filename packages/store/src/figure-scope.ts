import { type RawBuilder, sql } from 'kysely'
import { isHere } from './sites.ts'

/** Whose calls are counted: of a team, of a site, and none of sites at which whoever reads does not work (S18). */
export type FigureScope = {
  team?: string | undefined
  site?: string | undefined
  readerId?: string | undefined
}

/** What is about nobody belongs to no site. @param patient the column with whom it is about */
export function ofSite(patient: string, { site, readerId }: FigureScope): RawBuilder<unknown> {
  const person = sql`select 1 from patient p where p.id = ${sql.ref(patient)}`
  if (site !== undefined) return sql`and exists (${person} and p.site_id = ${site})`
  return readerId === undefined
    ? sql``
    : sql`and not exists (${person} and not ${isHere(readerId, 'p.site_id')})`
}
