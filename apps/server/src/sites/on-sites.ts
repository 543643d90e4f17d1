import { type AccessDecider, MOST_SITES, type Refusal, type Site } from '@portal-desk/domain'
import { siteOf, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { lockedStaff } from '../unit/locked-staff.ts'

/** Why nothing was done, or what was. */
export type Settled = { refused: Refusal } | { wrong: 'name' | 'code' | 'many' } | { done: string }

const says = {
  name: 'A site of this clinic has this name or code already. Choose another one.',
  code: 'A site of this clinic has this name or code already. Choose another one.',
  many: `A clinic has ${MOST_SITES} sites at most. Rename one that is closed.`,
}

/**
 * One transaction about the sites, which stay as they are until the commit: done, or refused, and on the record either way.
 * @param run is given whoever decides and all sites
 * @throws Stop *validation*, *refused*
 */
export async function onSites(
  desk: Desk,
  { staff, transact }: Pick<Ask, 'staff' | 'transact'>,
  run: (unit: Unit, by: AccessDecider, sites: readonly Site[]) => Promise<Settled>,
  status = 200,
): Promise<{ done: string }> {
  if (!staff) throw new Stop('not-signed-in')
  const { dialect } = desk.store
  const { answer } = await transact<Settled>(async (unit) => {
    const { by } = await lockedStaff(unit, dialect, staff.id, staff.id)
    const all = unit.tx.selectFrom('site').selectAll().orderBy('id').limit(MOST_SITES)
    const rows = await (dialect === 'postgres' ? all.forUpdate() : all).execute()
    const settled = await run(unit, by, rows.map(siteOf))
    if ('done' in settled) return { answer: settled, status }
    const reason = 'refused' in settled ? settled.refused.code : `site-${settled.wrong}`
    unit.record({ action: 'site.refused', outcome: 'refused', reason })
    return { answer: settled }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  if ('done' in answer) return answer
  const path = answer.wrong === 'code' ? 'code' : 'name'
  throw new Stop('validation', { fields: [{ path, says: says[answer.wrong] }] }, { done: true })
}

/** The site that an id names. @throws Stop *not-here* */
export function siteIn(sites: readonly Site[], siteId: string): Site {
  const site = sites.find(({ id }) => id === siteId)
  if (!site) throw new Stop('not-here')
  return site
}
