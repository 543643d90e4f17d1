import type { ConsoleEndpoints } from '@portal-desk/contract'
import { closeBlock, siteBlock, siteDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { leftIn } from './left-in.ts'
import { onSites, siteIn } from './on-sites.ts'

/** Closes a site that nothing belongs to any more, or opens it again. */
export const switchSite: UseCase<ConsoleEndpoints['switchSite']> = (desk, ask) => {
  const { siteId } = ask.params
  const { version, open } = ask.body
  return onSites(desk, ask, async ({ tx, context, house, record }, by, sites) => {
    const site = siteIn(sites, siteId)
    const refused =
      siteBlock(by, site, version, { now: context.now, policy: house.policy }) ??
      (open ? undefined : closeBlock(await leftIn(tx, siteId)))
    if (refused) return { refused }
    await tx
      .updateTable('site')
      .set({ open: open ? 1 : 0, version: version + 1 })
      .where('id', '=', siteId)
      .execute()
    record({ action: open ? 'site.opened' : 'site.closed', outcome: 'done', object: `site:${siteId}` })
    return { done: open ? siteDone.opened(site.name) : siteDone.closed(site.name) }
  })
}
