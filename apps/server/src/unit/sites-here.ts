import type { SiteChoice } from '@portal-desk/contract'
import { MOST_SITES } from '@portal-desk/domain'
import { type Db, isHere } from '@portal-desk/store'
import { Stop } from '../http/stop.ts'

/** The sites at which somebody works, by name, closed ones as well; none where the clinic has none (S18). */
export const sitesHere = (db: Db, staffId: string): Promise<SiteChoice[]> =>
  db
    .selectFrom('site as s')
    .select(['s.id', 's.name'])
    .where(isHere(staffId, 's.id'))
    .orderBy('s.name')
    .limit(MOST_SITES)
    .execute()

/** Lets nobody ask by a site at which they do not work: it answers like one that does not exist. @throws Stop *not-here* */
export async function mayAskAt(db: Db, staffId: string, site: string | undefined): Promise<void> {
  if (site === undefined) return
  if (!(await sitesHere(db, staffId)).some(({ id }) => id === site)) throw new Stop('not-here')
}
