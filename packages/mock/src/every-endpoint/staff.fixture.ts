import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect } from 'vitest'
import { ask } from '../mock-desk.fixture.ts'
import type { Tell } from './tell.fixture.ts'

/** Who works at the desk, where, and what they may do. */
export async function tellOfStaff(tell: Tell): Promise<void> {
  await ask(api.signInStaff, {}, { username: 'kenji', password: 'right' })
  await tell('listStaff', ask(api.listStaff, {}, {}))
  const someone = { name: 'Petra Voss', username: 'petra', role: 'agent' } as const
  const added = ask(api.addStaff, {}, someone)
  await tell('addStaff', added)
  const member = { staffId: (await added).answer.staffId }
  await tell('changeStaffRole', ask(api.changeStaffRole, member, { version: 1, role: 'supervisor' }))
  const petra = ask(api.getStaffMember, member, {})
  await tell('getStaffMember', petra)
  expect((await petra).answer.row).toMatchObject({ role: 'supervisor', state: 'new', version: 2 })
  await tell('addSite', ask(api.addSite, {}, { name: 'Northgate', code: '17' }))
  const sites = ask(api.listSites, {}, {})
  await tell('listSites', sites)
  const northgate = { siteId: (await sites).answer.sites[0]?.id ?? '' }
  await tell('changeSite', ask(api.changeSite, northgate, { version: 1, name: 'North', code: '17' }))
  await tell('changeStaffSites', ask(api.changeStaffSites, member, { version: 2, sites: [northgate.siteId] }))
  await tell('switchSite', ask(api.switchSite, northgate, { version: 2, open: true }))
  const closing = ask(api.switchSite, northgate, { version: 3, open: false })
  expect((await closing).problem.refusal?.code).toBe('site-in-use')
  await tell(
    'changeStaffEmail',
    ask(api.changeStaffEmail, member, { version: 3, email: 'Petra@example.org' }),
  )
  await tell('restartStaff', ask(api.restartStaff, member, { version: 4 }))
  await tell('switchStaff', ask(api.switchStaff, member, { version: 5, active: false }))
  await tell('endStaffSessions', ask(api.endStaffSessions, member, { version: 6 }))
  const own = ask(api.switchStaff, { staffId: 'mock-staff-kenji' }, { version: 1, active: false })
  expect((await own).problem.refusal?.code).toBe('own-access')
  await ask(api.signInStaff, {}, { username: 'ruth', password: 'right' })
  const review = ask(api.listAccess, {}, {})
  await tell('listAccess', review)
  const { rows: access, waiting: unread } = (await review).answer
  expect(access.find(({ id }) => id === 'mock-staff-ruth')?.whyNot?.badge).toBe('Your own access')
  const marta = { staffId: 'mock-staff-marta' }
  await tell('reviewAccess', ask(api.reviewAccess, marta, { version: 1 }))
  expect((await ask(api.listAccess, {}, {})).answer.waiting).toBe(unread - 1)
  await tell('exportAccess', ask(api.exportAccess, {}, {}))
}
