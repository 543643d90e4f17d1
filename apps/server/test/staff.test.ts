import { hours, minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { employ, lastAbout, memberAt } from './staff-steps.ts'
import { consoleEndpoints as api, CHOSEN, PASSWORD, startWorld, type World } from './world.ts'

describe.each(engines)('staff and their access on %s', (engine) => {
  let world: World
  let kenji: TestClient
  beforeAll(async () => {
    world = await startWorld(engine)
  })
  beforeEach(async () => {
    kenji = await world.staff('kenji')
  })
  afterAll(() => world.stop())

  const signIn = async (username: string, password = PASSWORD) => {
    const client = new TestClient(world.console)
    await client.open()
    return client.call(api.signInStaff, { body: { username, password } })
  }
  const start = async (username: string, code: string) => {
    const client = new TestClient(world.console)
    await client.open()
    return client.call(api.chooseStaffPassword, { body: { username, code, password: CHOSEN } })
  }
  const change = async (by: TestClient, staffId: string, role: 'agent' | 'supervisor', version?: number) =>
    by.call(api.changeStaffRole, {
      params: { staffId },
      body: { role, version: version ?? (await memberAt(kenji, staffId)).row.version },
    })

  test('P14 somebody who was added starts with the code that was shown once, and only with that', async () => {
    const body = { name: ' Noor Halabi ', username: 'Noor.Halabi', role: 'agent', team: 'Northgate' } as const
    const key = 'one-press-of-adding'
    const added = await kenji.call(api.addStaff, { body, key })
    expect(added).toMatchObject({ status: 201, body: { done: expect.stringContaining('Noor Halabi') } })
    expect((await kenji.call(api.addStaff, { body, key })).body).toEqual(added.body)
    const { staffId, shownOnce: code } = added.body
    const member = await memberAt(kenji, staffId)
    expect(member).toMatchObject({ roleBy: 'Kenji Morrow', self: false, open: [] })
    expect(member.row).toMatchObject({
      username: 'noor.halabi',
      state: 'new',
      team: 'northgate',
      sessions: 0,
    })
    expect(await lastAbout(world, staffId)).toEqual(['staff.added', 'agent'])
    expect((await signIn('noor.halabi', code)).problem).toMatchObject({ type: 'sign-in-refused' })
    expect((await start('noor.halabi', code)).body).toMatchObject({ result: 'saved' })
    const { rows } = (await kenji.call(api.listStaff, { body: {} })).body
    expect(rows.map(({ name }) => name)).toEqual([...rows.map(({ name }) => name)].sort())
    expect(rows.find(({ id }) => id === staffId)).toMatchObject({ state: 'active', sessions: 1 })
  })

  test('what was typed wrongly is told in sentences, and nobody is added', async () => {
    const say = async (part: object) => {
      const body = { name: 'Noor Halabi', username: 'noor2', role: 'agent', ...part } as never
      const { status, problem } = await kenji.call(api.addStaff, { body })
      return [status, ...(problem?.fields ?? []).map(({ path, says }) => `${path}: ${says}`)]
    }
    expect(await say({ username: 'n' })).toEqual([
      400,
      'username: A username has 2 to 64 letters, digits, dots or dashes, and begins with a letter or a digit.',
    ])
    expect(await say({ name: ' ' })).toEqual([400, 'name: A name has 2 to 80 letters.'])
    expect(await say({ username: 'Marta' })).toEqual([
      400,
      'username: Somebody has this username already. Choose another one.',
    ])
    expect((await world.trail()).at(-1)).toBe('staff.refused!')
    const { rows } = (await kenji.call(api.listStaff, { body: {} })).body
    expect(rows.filter(({ name }) => name === 'Noor Halabi')).toHaveLength(1)
  })

  test('S3 another role ends the sessions and the live line of whoever had the old one', async () => {
    const staffId = await employ(world, 'petra', 'agent')
    const petra = await world.staff('petra')
    const live = await petra.raw('GET', '/api/live')
    const reader = live.body?.getReader()
    await reader?.read()
    const { body } = await change(kenji, staffId, 'supervisor')
    expect(body.done).toBe('A petra is a supervisor now. Their session was ended.')
    let said = ''
    for (;;) {
      const chunk = await reader?.read()
      said += new TextDecoder().decode(chunk?.value)
      if (!chunk || chunk.done) break
    }
    expect(said).toContain('session-ended')
    expect((await petra.call(api.getDesk)).status).toBe(401)
    expect(await lastAbout(world, staffId)).toEqual(['staff.role-changed', 'agent>supervisor'])
    expect((await signIn('petra')).body).toMatchObject({ staff: { role: 'supervisor' } })
    expect(await memberAt(kenji, staffId)).toMatchObject({ roleBy: 'Kenji Morrow', row: { sessions: 1 } })
  })

  test('S3 S19 switched off, neither session, password nor start code opens anything; switched on it does', async () => {
    const staffId = await employ(world, 'olaf', 'agent')
    const olaf = await world.staff('olaf')
    const params = { staffId }
    const version = async () => (await memberAt(kenji, staffId)).row.version
    const restart = async () => kenji.call(api.restartStaff, { params, body: { version: await version() } })
    const turn = async (active: boolean) =>
      kenji.call(api.switchStaff, { params, body: { version: await version(), active } })
    const old = await version()
    const code = (await restart()).body.shownOnce
    expect((await olaf.call(api.getDesk)).status).toBe(401)
    const late = await kenji.call(api.restartStaff, { params, body: { version: old } })
    expect(late.problem?.refusal?.code).toBe('someone-else-changed-it')
    await turn(false)
    expect(await lastAbout(world, staffId)).toEqual(['staff.disabled', undefined])
    expect((await start('olaf', code)).status).toBe(401)
    expect((await memberAt(kenji, staffId)).row.state).toBe('disabled')
    await turn(true)
    expect((await start('olaf', code)).status).toBe(401)
    expect((await start('olaf', (await restart()).body.shownOnce)).status).toBe(200)
    const seen = { version: await version() }
    const ended = await kenji.call(api.endStaffSessions, { params, body: seen })
    expect(ended.body.done).toBe('A olaf is signed out everywhere.')
    expect((await memberAt(kenji, staffId)).open).toEqual([])
  })

  test('nobody decides about their own access, and what is refused is on the record', async () => {
    const params = { staffId: 'staff-kenji' }
    const asked = [
      kenji.call(api.changeStaffRole, { params, body: { version: 1, role: 'supervisor' } }),
      kenji.call(api.switchStaff, { params, body: { version: 1, active: true } }),
      kenji.call(api.endStaffSessions, { params, body: { version: 1 } }),
      kenji.call(api.restartStaff, { params, body: { version: 1 } }),
    ]
    for (const { status, problem } of await Promise.all(asked))
      expect([status, problem?.refusal?.code]).toEqual([409, 'own-access'])
    expect(await lastAbout(world, 'staff-kenji')).toEqual(['staff.refused', 'own-access'])
    expect(await memberAt(kenji, 'staff-kenji')).toMatchObject({ self: true, row: { role: 'administrator' } })
  })

  test('S4 a password typed more than five minutes ago is asked for again; an old screen changes nothing', async () => {
    const staffId = await employ(world, 'quinn', 'agent')
    expect((await change(kenji, staffId, 'supervisor', 7)).problem?.refusal?.code).toBe(
      'someone-else-changed-it',
    )
    world.clock.pass(minutes(6))
    expect((await change(kenji, staffId, 'supervisor')).problem?.refusal?.code).toBe('reauthenticate')
    const add = () => kenji.call(api.addStaff, { body: { name: 'Rae Moss', username: 'rae', role: 'agent' } })
    expect((await add()).problem?.refusal?.code).toBe('reauthenticate')
    await kenji.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect((await change(kenji, staffId, 'supervisor')).status).toBe(200)
    const { shownOnce } = (await add()).body
    world.clock.pass(hours(24))
    expect((await start('rae', shownOnce)).status).toBe(401)
  })

  test('T3 of two administrators who take each other’s role away at once one stays', async () => {
    const staffId = await employ(world, 'lena', 'administrator')
    const lena = await world.staff('lena')
    const versions = (await memberAt(kenji, 'staff-kenji')).row.version
    const answers = await Promise.all([
      change(kenji, staffId, 'supervisor', 1),
      change(lena, 'staff-kenji', 'supervisor', versions),
    ])
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200])
    const left = await world.desk.store.read
      .selectFrom('staff')
      .select('id')
      .where('role', '=', 'administrator')
      .where('active', '=', 1)
      .execute()
    expect(left).toHaveLength(1)
  })
})
