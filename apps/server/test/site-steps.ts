import type { World } from './world.ts'

/** A site of the clinic, by its name. */
export async function putSite(world: World, name: string): Promise<string> {
  const id = `site-${name.toLowerCase()}`
  await world.act(async ({ tx, context, record }) => {
    await tx.insertInto('site').values({ id, name, open: 1, created_at: context.now, version: 1 }).execute()
    record({ action: 'staff.linked', outcome: 'done' })
  })
  return id
}

/** Lets a record belong to a site, or to none. */
export const moveRecord = (world: World, patientId: string, siteId: string | null) =>
  world.act(async ({ tx, record }) => {
    await tx.updateTable('patient').set({ site_id: siteId }).where('id', '=', patientId).execute()
    record({ action: 'record.marked', outcome: 'done', patient: patientId })
  })

/** Lets somebody work at these sites; at all where there are none. */
export const workAt = (world: World, username: string, siteIds: readonly string[]) =>
  world.act(async ({ tx, record }) => {
    const staff_id = `staff-${username}`
    await tx.deleteFrom('staff_site').where('staff_id', '=', staff_id).execute()
    if (siteIds.length > 0)
      await tx
        .insertInto('staff_site')
        .values(siteIds.map((site_id) => ({ staff_id, site_id })))
        .execute()
    record({ action: 'staff.linked', outcome: 'done', object: `staff:${staff_id}` })
  })
