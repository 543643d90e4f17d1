import { homeOf, type Instant, type PatientRecord } from '@portal-desk/domain'
import { inOwnTransaction, ownContext, type Unit } from '@portal-desk/store'
import type { OwnStore } from '../settings/open-own-store.ts'

const MAIN = 'Millbrook'
const BRANCH = 'Ashford'
/** Towns whose people go to the branch; those with a card of the guide belong to no site, and everybody may help them. */
const NEAR_BRANCH = new Set(['Ashford', 'Easton'])
/** Works at the main site alone, so that a record of the branch is refused to somebody. */
const AT_MAIN_ONLY = 'devon'

/**
 * Makes the clinic's two sites.
 * @param founded when they were made, before anybody came in
 * @returns where a made-up patient belongs, what gives somebody their site, and whom they may help
 */
export async function twoSites(parts: OwnStore, founded: Instant) {
  const [main, branch] = [parts.vault.newId(), parts.vault.newId()]
  const act = (at: Instant, run: (unit: Unit) => Promise<void>) =>
    inOwnTransaction(parts, ownContext('demo', at, parts.vault.newId(), 'command-line'), run)
  await act(founded, async ({ tx, context, record }) => {
    const row = { code: null, open: 1 as const, created_at: context.now, version: 1 }
    await tx
      .insertInto('site')
      .values([
        { ...row, id: main, name: MAIN },
        { ...row, id: branch, name: BRANCH },
      ])
      .execute()
    for (const id of [main, branch]) record({ action: 'site.added', outcome: 'done', object: `site:${id}` })
  })
  const siteOf = ({ addresses }: PatientRecord): string =>
    NEAR_BRANCH.has(homeOf(addresses)?.city ?? '') ? branch : main
  return {
    siteOf,
    mayHelp: (username: string, record: PatientRecord): boolean =>
      username !== AT_MAIN_ONLY || siteOf(record) === main,
    giveStaff: (at: Instant) =>
      act(at, async ({ tx, record }) => {
        const { id } = await tx
          .selectFrom('staff')
          .select('id')
          .where('username', '=', AT_MAIN_ONLY)
          .executeTakeFirstOrThrow()
        await tx.insertInto('staff_site').values({ staff_id: id, site_id: main }).execute()
        record({ action: 'staff.sites-changed', outcome: 'done', object: `staff:${id}` })
      }),
  }
}
