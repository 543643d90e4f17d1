import type { SiteChoice } from '@portal-desk/contract'
import { MOST_SITES } from '@portal-desk/domain'
import type { Db } from '@portal-desk/store'

/** Where these people work, by name; whoever works everywhere is not among them. */
export async function sitesOfStaff(db: Db, staffIds: readonly string[]): Promise<Map<string, SiteChoice[]>> {
  if (staffIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('staff_site as w')
    .innerJoin('site as s', 's.id', 'w.site_id')
    .select(['w.staff_id', 's.id', 's.name'])
    .where('w.staff_id', 'in', [...staffIds])
    .orderBy('s.name')
    .limit(MOST_SITES * staffIds.length)
    .execute()
  const found = new Map<string, SiteChoice[]>()
  for (const { staff_id, ...site } of rows) found.set(staff_id, [...(found.get(staff_id) ?? []), site])
  return found
}

/** The sites at which somebody can work, by name. */
export const openSites = (db: Db): Promise<SiteChoice[]> =>
  db
    .selectFrom('site')
    .select(['id', 'name'])
    .where('open', '=', 1)
    .orderBy('name')
    .limit(MOST_SITES)
    .execute()
