import type { ConsoleEndpoints } from '@portal-desk/contract'
import { administratorBlock, MOST_SITES, siteDone, takenBy } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { onSites } from './on-sites.ts'

/** Adds a site. Until an import brings records and people are given to it, nothing is different for anybody. */
export const addSite: UseCase<ConsoleEndpoints['addSite']> = (desk, ask) => {
  const { name, code } = ask.body
  return onSites(
    desk,
    ask,
    async ({ tx, context, house, record }, by, sites) => {
      const refused = administratorBlock(by, { now: context.now, policy: house.policy })
      if (refused) return { refused }
      const wrong = sites.length >= MOST_SITES ? 'many' : takenBy(sites, ask.body)
      if (wrong) return { wrong }
      const id = desk.vault.newId()
      const row = { id, name, code: code ?? null, open: 1 as const, created_at: context.now, version: 1 }
      await tx.insertInto('site').values(row).execute()
      record({ action: 'site.added', outcome: 'done', object: `site:${id}`, details: { site: name } })
      return { done: siteDone.added(name) }
    },
    201,
  )
}
