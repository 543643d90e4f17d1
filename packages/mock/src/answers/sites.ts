import { administratorBlock, closeBlock, type Site, siteBlock, siteDone, takenBy } from '@portal-desk/domain'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'
import { deciderIn, stopAt } from './staff.ts'

const TAKEN = 'A site of this clinic has this name or code already. Choose another one.'

const at = (world: MockWorld) => ({ now: world.now(), policy: world.policy })
const staffAt = (world: MockWorld, siteId: string): number =>
  world.members.filter(({ sites }) => sites?.includes(siteId)).length

/** The site of an id, if the rule lets whoever is signed in change it. @throws MockStop *not-here*, *refused* */
function decided(world: MockWorld, siteId: string, seen: number): Site {
  const site = world.sites.find(({ id }) => id === siteId)
  if (!site) throw new MockStop('not-here')
  stopAt(siteBlock(deciderIn(world), site, seen, at(world)))
  return site
}

function free(world: MockWorld, wanted: Parameters<typeof takenBy>[1]): void {
  const path = takenBy(world.sites, wanted)
  if (path) throw new MockStop('validation', { fields: [{ path, says: TAKEN }] })
}

/** The sites of the mock have people, and no records: its patients belong to none. */
export const siteAnswers: Answers<'listSites' | 'addSite' | 'changeSite' | 'switchSite'> = {
  listSites: (world) => ({
    now: world.now(),
    sites: world.sites
      .map((site) => ({ ...site, records: 0, more: false, staff: staffAt(world, site.id) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }),

  addSite(world, { body: { name, code } }) {
    stopAt(administratorBlock(deciderIn(world), at(world)))
    free(world, { name, code })
    world.sites.push({ id: world.newId(), name, ...(code ? { code } : {}), open: true, version: 1 })
    return { done: siteDone.added(name) }
  },

  changeSite(world, { params: { siteId }, body: { version, name, code } }) {
    const site = decided(world, siteId, version)
    free(world, { id: siteId, name, code })
    delete site.code
    Object.assign(site, { name, ...(code ? { code } : {}), version: version + 1 })
    return { done: siteDone.changed(name) }
  },

  switchSite(world, { params: { siteId }, body: { version, open } }) {
    const site = decided(world, siteId, version)
    if (!open) stopAt(closeBlock({ records: 0, staff: staffAt(world, siteId) }))
    Object.assign(site, { open, version: version + 1 })
    return { done: open ? siteDone.opened(site.name) : siteDone.closed(site.name) }
  },
}
