import type { SiteChoice } from '@portal-desk/contract'
import type { Db, FigureScope } from '@portal-desk/store'
import { mayAskAt, sitesHere } from '../unit/sites-here.ts'

/**
 * Whose calls somebody may have counted who asks for those of a team or of a site, and the sites they may ask for (S18).
 * @throws Stop *not-here* for a site at which they do not work
 */
export async function scopeAsked(
  db: Db,
  readerId: string,
  { team, site }: { team?: string | undefined; site?: string | undefined },
): Promise<{ scope: FigureScope; sites: SiteChoice[] }> {
  await mayAskAt(db, readerId, site)
  const sites = await sitesHere(db, readerId)
  return { scope: { team, site, readerId: sites.length > 0 ? readerId : undefined }, sites }
}
