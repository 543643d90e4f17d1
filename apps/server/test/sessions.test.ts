import { hours, minutes } from '@portal-desk/domain'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { consoleEndpoints as api, CHOSEN, PASSWORD, startWorld, type World } from './world.ts'

describe.each(engines)('staff sessions on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine)
  })
  afterEach(() => world.stop())

  test('S2 fifteen idle minutes end it, in words; looking does not count as work', async () => {
    const marta = await world.staff()
    for (let i = 0; i < 2; i++) {
      world.clock.pass(minutes(7))
      expect((await marta.call(api.getDesk)).status).toBe(200)
    }
    world.clock.pass(minutes(2))
    const { problem } = await marta.call(api.getDesk)
    expect(problem).toMatchObject({ type: 'signed-out', status: 401, changed: 'no' })
    expect(await world.trail()).toContain('staff.session-expired')
  })

  test('S2 work at the keys keeps it, noted once in five seconds: a search at each key is one commit', async () => {
    const marta = await world.staff()
    const notedAt = async (): Promise<number> => {
      const { rows } = await sql<{ at: number }>`select last_active_at as at from staff_session`.execute(
        world.desk.store.read,
      )
      return Number(rows[0]?.at)
    }
    const signedIn = await notedAt()
    world.clock.pass(4_999)
    await marta.call(api.openCall, { body: { channel: 'phone' } })
    expect(await notedAt()).toBe(signedIn)
    world.clock.pass(1)
    await marta.call(api.openCall, { body: { channel: 'phone' } })
    expect(await notedAt()).toBe(signedIn + 5_000)
    world.clock.pass(minutes(15) - 1)
    expect((await marta.call(api.getDesk)).status).toBe(200)
    world.clock.pass(1)
    expect((await marta.call(api.getDesk)).status).toBe(401)
  })

  test('S2 eight hours are the most, however busy', async () => {
    const marta = await world.staff()
    let last = 200
    for (let i = 0; i < 49 && last === 200; i++) {
      world.clock.pass(minutes(10))
      last = (await marta.call(api.extendStaffSession)).status
      if (i < 47) expect(last).toBe(200)
    }
    expect(last).toBe(401)
  })

  test('S3 the id is new after the own password was typed again, and the old one opens nothing', async () => {
    const marta = await world.staff()
    const before = marta.cookie('__Host-pd-desk')
    expect(
      (await marta.call(api.reauthenticateStaff, { body: { password: 'not it' } })).problem,
    ).toMatchObject({ type: 'sign-in-refused' })
    expect((await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })).status).toBe(200)
    expect(marta.cookie('__Host-pd-desk')).not.toBe(before)
    const thief = await fetch(`${world.console}/api/desk`, {
      headers: { Cookie: `__Host-pd-desk=${before}` },
    })
    expect(thief.status).toBe(401)
  })

  test('S3 S19 switching somebody off ends their session and their live line, unasked', async () => {
    const { watchSessions } = await import('../src/http/watch-sessions.ts')
    const watching = watchSessions(world.desk)
    const marta = await world.staff()
    const live = await marta.raw('GET', '/api/live')
    const reader = live.body?.getReader()
    await reader?.read()
    await world.desk.store.write
      .updateTable('staff')
      .set({ active: 0 })
      .where('username', '=', 'marta')
      .execute()
    let said = ''
    for (;;) {
      const chunk = await reader?.read()
      said += new TextDecoder().decode(chunk?.value)
      if (!chunk || chunk.done) break
    }
    expect(said).toContain('session-ended')
    expect((await marta.call(api.getDesk)).problem).toMatchObject({ type: 'session-ended' })
    watching.stop()
  })

  test('S19 signing out destroys the session; without one the answer is the same', async () => {
    const marta = await world.staff()
    expect((await marta.call(api.signOutStaff)).body).toEqual({ signedOut: true })
    expect((await marta.call(api.getDesk)).status).toBe(401)
    await marta.open()
    expect((await marta.call(api.signOutStaff)).body).toEqual({ signedOut: true })
  })

  test('P6 P7 wrong passwords wait longer and longer, for names that exist and for those that do not', async () => {
    const tries = async (username: string) => {
      const client = new TestClient(world.console)
      await client.open()
      const seen = []
      for (let i = 0; i < 6; i++) {
        const { status, problem } = await client.call(api.signInStaff, {
          body: { username, password: 'wrong' },
        })
        seen.push([status, problem?.type, problem?.retryAfter])
      }
      return seen
    }
    const known = await tries('marta')
    expect(known).toEqual(await tries('nobody'))
    expect(known.at(-1)).toEqual([429, 'rate', 30])
    world.clock.pass(minutes(1))
    expect((await world.staff()).csrf).not.toBe('')
  })

  test('P14 a one-time code opens only choose-a-password, once, for a day', async () => {
    const code = 'abcd-efgh-jkmn-pqrs'
    const hash = await world.desk.passwords.hash(code)
    await world.desk.store.write
      .updateTable('staff')
      .set({ password_hash: null, code_hash: hash, code_until: world.clock.now() + hours(24) })
      .where('username', '=', 'devon')
      .execute()
    const devon = new TestClient(world.console)
    await devon.open()
    const choose = (password: string) =>
      devon.call(api.chooseStaffPassword, { body: { username: 'devon', code, password } })
    expect(
      (await devon.call(api.signInStaff, { body: { username: 'devon', password: code } })).problem,
    ).toMatchObject({ type: 'sign-in-refused' })
    expect((await choose('devon devon devon')).body).toMatchObject({ result: 'refused' })
    expect((await choose(CHOSEN)).body).toMatchObject({
      result: 'saved',
      session: { staff: { name: 'Devon Achterberg' } },
    })
    await devon.call(api.signOutStaff)
    await devon.open()
    expect((await choose('another long enough phrase')).problem).toMatchObject({ type: 'sign-in-refused' })
    expect(
      (await devon.call(api.signInStaff, { body: { username: 'devon', password: CHOSEN } })).status,
    ).toBe(200)
  })
  test('P13 S3 a new password keeps this browser with a new id, and ends every other', async () => {
    const here = await world.staff('devon')
    const there = await world.staff('devon')
    const isIn = async (client: TestClient) => (await client.call(api.getStaffSession)).body.signedIn
    const change = (current: string, password: string) =>
      here.call(api.changeStaffPassword, { body: { current, password } })
    expect((await change('not this one', CHOSEN)).problem).toMatchObject({ type: 'sign-in-refused' })
    expect((await change(PASSWORD, 'devon devon devon')).body).toMatchObject({ result: 'refused' })
    expect([await isIn(here), await isIn(there)]).toEqual([true, true])
    const before = here.cookie('__Host-pd-desk')
    expect((await change(PASSWORD, CHOSEN)).body).toMatchObject({ result: 'saved' })
    expect(here.cookie('__Host-pd-desk')).not.toBe(before)
    expect([await isIn(here), await isIn(there)]).toEqual([true, false])
    const again = new TestClient(world.console)
    await again.open()
    const signIn = (password: string) =>
      again.call(api.signInStaff, { body: { username: 'devon', password } })
    expect([(await signIn(PASSWORD)).status, (await signIn(CHOSEN)).status]).toEqual([401, 200])
    expect(await world.trail()).toContain('staff.password-changed')
  })

  test('P6 guesses at the current password wait longer and longer', async () => {
    const marta = await world.staff()
    const told: (string | undefined)[] = []
    for (let i = 0; i < 7; i++) {
      const body = { current: `wrong guess number ${i}`, password: CHOSEN }
      told.push((await marta.call(api.changeStaffPassword, { body })).problem?.type)
    }
    expect(told[0]).toBe('sign-in-refused')
    expect(told.at(-1)).toBe('rate')
  })
})
