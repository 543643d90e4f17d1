import { days, minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { employ, lastAbout, memberAt } from './staff-steps.ts'
import { consoleEndpoints as api, PASSWORD, startWorld, type World } from './world.ts'

describe.each(engines)('the review of access on %s', (engine) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld(engine)
  })
  afterAll(() => world.stop())

  const listed = async (by: TestClient) => (await by.call(api.listAccess, { body: {} })).body
  const of = async (by: TestClient, staffId: string) =>
    (await listed(by)).rows.find(({ id }) => id === staffId)
  const review = (by: TestClient, staffId: string, version = 1) =>
    by.call(api.reviewAccess, { params: { staffId }, body: { version } })

  test('somebody else looks at a role: neither its owner nor whoever gave it', async () => {
    const [kenji, ruth] = [await world.staff('kenji'), await world.staff('ruth')]
    await employ(world, 'petra', 'agent')
    await kenji.call(api.changeStaffRole, {
      params: { staffId: 'staff-petra' },
      body: { version: 1, role: 'supervisor' },
    })
    expect(await of(kenji, 'staff-petra')).toMatchObject({
      state: 'unread',
      roleBy: 'Kenji Morrow',
      whyNot: { badge: 'You gave this role' },
    })
    const codes = [
      await review(kenji, 'staff-petra', 2),
      await review(ruth, 'staff-ruth'),
      await review(ruth, 'staff-petra', 1),
    ].map(({ problem }) => problem?.refusal?.code)
    expect(codes).toEqual(['own-grant', 'own-access', 'someone-else-changed-it'])
    expect(await lastAbout(world, 'staff-petra')).toEqual(['staff.refused', 'someone-else-changed-it'])
    const { waiting } = await listed(ruth)
    expect((await review(ruth, 'staff-petra', 2)).body.done).toContain('A petra')
    expect(await lastAbout(world, 'staff-petra')).toEqual(['staff.access-reviewed', 'supervisor'])
    expect((await listed(ruth)).waiting).toBe(waiting - 1)
    expect(await memberAt(kenji, 'staff-petra')).toMatchObject({ reviewed: { by: 'Ruth Abernathy' } })
  })

  test('a look counts for ninety days and for the role that was looked at; the longest wait stands first', async () => {
    let ruth = await world.staff('ruth')
    await employ(world, 'olaf', 'agent')
    await review(ruth, 'staff-olaf')
    const kenji = await world.staff('kenji')
    const params = { staffId: 'staff-olaf' }
    await kenji.call(api.changeStaffRole, { params, body: { version: 1, role: 'agent', team: 'northgate' } })
    expect(await of(ruth, 'staff-olaf')).toMatchObject({ state: 'reviewed', team: 'northgate' })
    await kenji.call(api.changeStaffRole, { params, body: { version: 2, role: 'senior-agent' } })
    expect(await of(ruth, 'staff-olaf')).toMatchObject({ state: 'unread' })
    await review(ruth, 'staff-olaf', 3)
    world.clock.pass(days(90))
    ruth = await world.staff('ruth')
    const { rows } = await listed(ruth)
    expect(rows.find(({ id }) => id === 'staff-olaf')).toMatchObject({ state: 'due' })
    expect(rows[0]?.state).toBe('unread')
    expect(rows.map(({ reviewed }) => reviewed?.at ?? 0)).toEqual(
      rows.map(({ reviewed }) => reviewed?.at ?? 0).sort((a, b) => a - b),
    )
  })

  test('where somebody works is part of what is looked at', async () => {
    const ruth = await world.staff('ruth')
    const kenji = await world.staff('kenji')
    await kenji.call(api.addSite, { body: { name: 'Northgate' } })
    const sites = (await kenji.call(api.listSites)).body.sites
    await employ(world, 'rosa', 'agent')
    await kenji.call(api.changeStaffSites, {
      params: { staffId: 'staff-rosa' },
      body: { version: 1, sites: sites.map((site) => site.id) },
    })
    const { rows } = await listed(ruth)
    expect(rows.find((row) => row.id === 'staff-rosa')?.sites).toEqual(['Northgate'])
    expect(rows.find((row) => row.id === 'staff-marta')).not.toHaveProperty('sites')
    expect((await ruth.call(api.exportAccess)).body.csv).toMatch(/,rosa,agent,,Northgate,/)
  })

  test('S4 S11 the list is taken as a file after the own password, and that it was is on the record', async () => {
    const ruth = await world.staff('ruth')
    await employ(world, '=cmd', 'agent')
    world.clock.pass(minutes(6))
    expect((await ruth.call(api.exportAccess)).problem?.refusal?.code).toBe('reauthenticate')
    await ruth.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const { csv, rows, fileName } = (await ruth.call(api.exportAccess)).body
    const lines = csv.trimEnd().split('\r\n')
    expect([fileName, lines.length]).toEqual(['access-review.csv', rows + 1])
    expect(lines[0]).toBe(
      'name,username,role,team,sites,role_since,role_given_by,last_sign_in,reviewed,reviewed_by,state,review_due',
    )
    expect(csv).toContain("'=cmd,agent,,all,")
    expect((await world.trail()).slice(-1)).toEqual(['staff.access-exported'])
  })
})
