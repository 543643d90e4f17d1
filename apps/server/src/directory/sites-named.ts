import { MOST_SITES, siteMeant } from '@portal-desk/domain'
import { type Db, siteOf } from '@portal-desk/store'

/** What a record of no site counts as. */
const EVERY_SITE = 'every site'

/** How an import finds the sites that its lines name, and counts what each gets; undefined where the clinic has none. */
export async function sitesNamed(db: Db) {
  const rows = await db.selectFrom('site').selectAll().where('open', '=', 1).limit(MOST_SITES).execute()
  if (rows.length === 0) return undefined
  const sites = rows.map(siteOf)
  const names = new Map(sites.map(({ id, name }) => [id, name]))
  // A directory has few words for its sites, and says them on every line.
  const known = new Map<string, string | undefined>()
  const count = new Map<string, number>()
  return {
    siteOf(words: readonly string[]): string | undefined {
      const said = words.join('\n')
      if (!known.has(said)) known.set(said, siteMeant(sites, words)?.id)
      return known.get(said)
    },
    count(siteId: string | undefined): void {
      const name = names.get(siteId ?? '') ?? EVERY_SITE
      count.set(name, (count.get(name) ?? 0) + 1)
    },
    counted: (): Record<string, number> => Object.fromEntries([...count].sort()),
  }
}
