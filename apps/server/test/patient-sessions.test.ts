import { hours, minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { birthOfMaria } from './people.ts'
import { deskWithMaria, enrol } from './steps.ts'
import { CHOSEN, portalEndpoints as portal, type World } from './world.ts'

const NEWER = 'four yellow trains whistle'

describe.each(engines)('patient sessions on %s', (engine) => {
  let world: World
  let username: string
  beforeEach(async () => {
    const { world: begun, marta } = await deskWithMaria(engine)
    world = begun
    username = await enrol(world, marta, CHOSEN)
    // The clock must not jump while a mail is on its way, or its lease would seem to have run out.
    await world.mails()
  })
  afterEach(() => world.stop())

  const signIn = async (password = CHOSEN) => {
    const phone = await world.visitor()
    const { body } = await phone.call(portal.signInPatient, { body: { username, password } })
    return { phone, result: body.result }
  }
  const isIn = async (phone: TestClient) => (await phone.call(portal.getPatientSession)).body.signedIn
  const resetLink = async () => {
    await (await world.visitor()).call(portal.forgotPassword, { body: { name: username, language: 'en' } })
    return world.newestToken()
  }
  const choose = async (token: string) => {
    const visitor = await world.visitor()
    const { body } = await visitor.call(portal.choosePassword, {
      body: { token, birthDate: birthOfMaria, password: NEWER },
    })
    return body.result
  }

  test('S2 fifteen idle minutes end it; looking does not keep it, extending does', async () => {
    const { phone } = await signIn()
    world.clock.pass(minutes(10))
    expect(await isIn(phone)).toBe(true)
    expect((await phone.call(portal.extendPatientSession)).status).toBe(200)
    world.clock.pass(minutes(10))
    expect(await isIn(phone)).toBe(true)
    world.clock.pass(minutes(5))
    expect(await isIn(phone)).toBe(false)
    expect((await phone.call(portal.extendPatientSession)).problem).toMatchObject({ type: 'not-signed-in' })
  })

  test('S2 twelve hours are the most, however busy', async () => {
    const { phone } = await signIn()
    for (let i = 0; i < 71; i++) {
      world.clock.pass(minutes(10))
      await phone.call(portal.extendPatientSession)
    }
    expect(await isIn(phone)).toBe(true)
    world.clock.pass(minutes(10))
    expect(await isIn(phone)).toBe(false)
  })

  test('S3 signing out ends it on the server, and an account that is switched off has no session', async () => {
    const { phone } = await signIn()
    const old = phone.cookie('__Host-pd-portal')
    await phone.call(portal.signOutPatient)
    const thief = await fetch(`${world.portal}/api/session`, {
      headers: { Cookie: `__Host-pd-portal=${old}` },
    })
    expect(await thief.json()).toMatchObject({ signedIn: false })
    const { phone: other } = await signIn()
    await world.desk.store.write.updateTable('portal_account').set({ lifecycle: 'deactivated' }).execute()
    expect(await isIn(other)).toBe(false)
  })

  test('P8 a sign-in with the old password that a reset overtakes opens nothing', async () => {
    world.clock.pass(minutes(5))
    const token = await resetLink()
    const { passwords } = world.desk
    let reset = ''
    world.desk.passwords = {
      ...passwords,
      async matches(stored, password) {
        const right = await passwords.matches(stored, password)
        world.desk.passwords = passwords
        reset = await choose(token)
        return right
      },
    }
    const { phone, result } = await signIn()
    expect([reset, result]).toEqual(['saved', 'refused'])
    expect(await isIn(phone)).toBe(false)
    expect((await world.trail()).at(-1)).toBe('patient.sign-in-failed!')
    expect((await signIn(NEWER)).result).toBe('signed-in')
  })

  test('P8 a session lives no longer than the password that opened it', async () => {
    const { phone } = await signIn()
    expect(await isIn(phone)).toBe(true)
    const password_hash = await world.desk.passwords.hash(NEWER)
    await world.desk.store.write.updateTable('portal_account').set({ password_hash }).execute()
    expect(await isIn(phone)).toBe(false)
  })

  test('P7 locked, on hold and inactive accounts answer like a name that nobody has, right password or wrong', async () => {
    const said = async (name: string, password: string) => {
      const visitor = await world.visitor()
      const { status, body, headers } = await visitor.call(portal.signInPatient, {
        body: { username: name, password },
      })
      return { status, body, headers: [...headers.keys()].sort() }
    }
    const nobody = await said('nobody42', CHOSEN)
    const states = [
      { lifecycle: 'deactivated' },
      { lifecycle: 'active', hold: 'privacy' },
      { hold: 'none', lock_kind: 'hard' },
      { lock_kind: 'temporary', lock_until: world.clock.now() + hours(1) },
    ] as const
    for (const state of states) {
      await world.desk.store.write.updateTable('portal_account').set(state).execute()
      await world.desk.store.write.deleteFrom('throttle').execute()
      expect([state, await said(username, CHOSEN)]).toEqual([state, nobody])
      expect([state, await said(username, 'not the right one')]).toEqual([state, nobody])
    }
  })

  test('P7 V9 an inactive account and one on hold get no mail, and the page says the same; a lock stops no reset', async () => {
    world.clock.pass(minutes(5))
    const asked = async () => {
      const before = (await world.mails()).map(({ subject }) => subject)
      const visitor = await world.visitor()
      const password = await visitor.call(portal.forgotPassword, { body: { name: username, language: 'en' } })
      // Both are carried out after their answers; which of two would come first is open.
      await world.mails()
      const name = await visitor.call(portal.forgotUsername, {
        body: { email: 'maria.garcia@example.org', language: 'en' },
      })
      const said = [password, name].map(({ status, body }) => JSON.stringify([status, body]))
      return { said, mails: (await world.mails()).slice(before.length).map(({ subject }) => subject) }
    }
    const set = (state: object) => world.desk.store.write.updateTable('portal_account').set(state).execute()
    await set({ lifecycle: 'deactivated' })
    const inactive = await asked()
    await set({ lifecycle: 'active', hold: 'privacy' })
    const held = await asked()
    await set({ hold: 'none', lock_kind: 'hard' })
    const locked = await asked()
    expect([inactive.mails, held.mails]).toEqual([[], []])
    expect(locked.mails).toHaveLength(1)
    expect(held.said).toEqual(inactive.said)
    expect(locked.said).toEqual(inactive.said)
    expect(await choose(await world.newestToken())).toBe('saved')
    expect((await signIn(NEWER)).result).toBe('signed-in')
  })
})
