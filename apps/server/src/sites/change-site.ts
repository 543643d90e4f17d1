import type { ConsoleEndpoints } from '@portal-desk/contract'
import { siteBlock, siteDone, takenBy } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { onSites, siteIn } from './on-sites.ts'

/** Another name or code; records and people stay with it. */
export const changeSite: UseCase<ConsoleEndpoints['changeSite']> = (desk, ask) => {
  const { siteId } = ask.params
  const { version, name, code } = ask.body
  return onSites(desk, ask, async ({ tx, context, house, record }, by, sites) => {
    const site = siteIn(sites, siteId)
    const refused = siteBlock(by, site, version, { now: context.now, policy: house.policy })
    if (refused) return { refused }
    const wrong = takenBy(sites, { id: siteId, name, code })
    if (wrong) return { wrong }
    await tx
      .updateTable('site')
      .set({ name, code: code ?? null, version: version + 1 })
      .where('id', '=', siteId)
      .execute()
    const details = { before: site.name, site: name }
    record({ action: 'site.changed', outcome: 'done', object: `site:${siteId}`, details })
    return { done: siteDone.changed(name) }
  })
}
