import type { ConsoleEndpoints } from '@portal-desk/contract'
import { siteDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { onMember } from './on-member.ts'

/**
 * Where somebody works: at some sites, or at all. It counts from the next press, and somebody else looks at their access
 * anew.
 */
export const changeStaffSites: UseCase<ConsoleEndpoints['changeStaffSites']> = (desk, ask) => {
  const { staffId } = ask.params
  const { version, sites } = ask.body
  const wanted = [...new Set(sites)]
  return onMember(desk, ask, staffId, version, async ({ tx, record }, member) => {
    const open = tx
      .selectFrom('site')
      .select(['id', 'name'])
      .where('id', 'in', wanted.length > 0 ? wanted : [''])
      .where('open', '=', 1)
      .orderBy('name')
    const found = await (desk.store.dialect === 'postgres' ? open.forUpdate() : open).execute()
    if (found.length < wanted.length) throw new Stop('conflict')
    await tx.deleteFrom('staff_site').where('staff_id', '=', staffId).execute()
    if (wanted.length > 0)
      await tx
        .insertInto('staff_site')
        .values(wanted.map((site_id) => ({ staff_id: staffId, site_id })))
        .execute()
    await tx
      .updateTable('staff')
      .set({ version: member.version + 1, reviewed_at: 0, reviewed_by: null })
      .where('id', '=', staffId)
      .execute()
    const names = found.map(({ name }) => name)
    record({
      action: 'staff.sites-changed',
      outcome: 'done',
      object: `staff:${staffId}`,
      ...(names.length > 0 ? { details: { site: names.join(', ') } } : { reason: 'all-sites' }),
    })
    return { answer: { done: siteDone.works(member.name, names) } }
  })
}
