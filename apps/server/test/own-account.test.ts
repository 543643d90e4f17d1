import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answer, callAbout, deskWithMaria, enrol, reset, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, portalEndpoints as portal, type World } from './world.ts'

const NEWER = 'four yellow trains whistle'

describe.each(engines)('"your sign-in" on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  let username: string
  let phone: TestClient
  const signIn = async (password = CHOSEN) => {
    const client = await world.visitor()
    const { body } = await client.call(portal.signInPatient, { body: { username, password } })
    return { client, result: body.result }
  }
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    username = await enrol(world, marta, CHOSEN)
    await world.mails()
    world.clock.pass(minutes(3))
    phone = (await signIn()).client
  })
  afterEach(() => world.stop())

  const account = async (client = phone) => (await client.call(portal.getOwnAccount)).body
  const isIn = async (client: TestClient) => (await client.call(portal.getPatientSession)).body.signedIn
  const change = async (current: string, password: string, client = phone) =>
    (await client.call(portal.changePassword, { body: { current, password } })).body
  const sure = async (password: string) =>
    (await phone.call(portal.reauthenticatePatient, { body: { password } })).body.result

  test('shows where the clinic reaches them, masked, and where they are signed in', async () => {
    await signIn()
    const shown = await account()
    expect(shown.email?.masked).toBe('m•••••••@example.org')
    expect(shown.email?.confirmedAt).toBeDefined()
    expect(shown.phones).toEqual(['88'])
    expect(shown.sessions.map(({ here }) => here)).toEqual([true, false])
    expect(JSON.stringify(shown)).not.toMatch(/maria\.garcia|0188/)
  })

  test('edge case 39 the help log tells of the desk, in kinds, without a name', async () => {
    const failed = await callAbout(marta, 'maria garcia 3/12/1984')
    await answer(marta, failed, {})
    await marta.call(api.closeCall, {
      params: { callId: failed },
      body: { disposition: 'verification-failed' },
    })
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: reset })
    const { help } = await account()
    expect(help.map(({ kind }) => kind)).toEqual(['link-sent', 'not-sure', 'password-chosen', 'invited'])
    expect(JSON.stringify(help)).not.toMatch(/marta/i)
  })

  test('P13 a new password keeps this device, ends every other and every link, and is told by mail', async () => {
    const laptop = (await signIn()).client
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: reset })
    const token = await world.newestToken()
    const saved = await change(CHOSEN, NEWER)
    expect(saved.result).toBe('saved')
    expect([await isIn(phone), await isIn(laptop)]).toEqual([true, false])
    expect([(await signIn(CHOSEN)).result, (await signIn(NEWER)).result]).toEqual(['refused', 'signed-in'])
    const link = await (await world.visitor()).call(portal.openLink, { body: { token } })
    expect(link.body.state).toBe('revoked')
    expect((await world.mails()).at(-1)?.subject).toMatch(/password|contraseña/i)
    expect(await world.trail(patientId)).toContain('patient.password-changed')
  })

  test('S3 the session has a new id, and the token of before opens nothing', async () => {
    const before = phone.cookie('__Host-pd-portal')
    await change(CHOSEN, NEWER)
    expect(phone.cookie('__Host-pd-portal')).not.toBe(before)
    const rows = await world.desk.store.read.selectFrom('patient_session').select('id_hash').execute()
    expect(rows).toHaveLength(1)
  })

  test('P3 P13 a refused one, and a wrong current one, change nothing', async () => {
    const laptop = (await signIn()).client
    expect(await change(CHOSEN, 'maria elena garcia 1984')).toMatchObject({ result: 'refused' })
    expect(await change('something else entirely', NEWER)).toEqual({ result: 'wrong' })
    expect(await isIn(laptop)).toBe(true)
    expect((await signIn()).result).toBe('signed-in')
  })

  test('P6 guesses at the own password wait longer and longer, and lock nobody out', async () => {
    const results = []
    for (let i = 0; i < 7; i++) results.push((await change(`wrong guess number ${i}`, NEWER)).result)
    expect(results.slice(0, 3)).toEqual(['wrong', 'wrong', 'wrong'])
    expect(results.at(-1)).toBe('wait')
    expect((await change(CHOSEN, NEWER)).result).toBe('wait')
    expect(await sure(CHOSEN)).toBe('wait')
    expect((await signIn()).result).toBe('signed-in')
  })

  test('S4 S19 another session is ended right after signing in, later only with the password', async () => {
    const laptop = (await signIn()).client
    const other = (await account()).sessions.find(({ here }) => !here)?.id ?? ''
    const end = async (client = phone) =>
      (await client.call(portal.endOwnSessions, { body: { which: 'one', id: other } })).body.result
    world.clock.pass(minutes(6))
    expect(await end()).toBe('not-sure')
    expect(await isIn(laptop)).toBe(true)
    expect(await sure('not this one')).toBe('wrong')
    expect(await end()).toBe('not-sure')
    expect(await sure(CHOSEN)).toBe('sure')
    expect(await end()).toBe('ended')
    expect([await isIn(phone), await isIn(laptop)]).toEqual([true, false])
    // Once more it is as good as ended.
    expect(await end()).toBe('ended')
  })

  test('sign out everywhere ends this device too; somebody else’s sessions stay', async () => {
    const laptop = (await signIn()).client
    const { body } = await phone.call(portal.endOwnSessions, { body: { which: 'all' } })
    expect(body.result).toBe('ended')
    expect([await isIn(phone), await isIn(laptop)]).toEqual([false, false])
    expect(await world.trail(patientId)).toContain('patient.signed-out-everywhere')
  })

  test('the name of a session opens nothing and says nothing of its row', async () => {
    const [{ id } = { id: '' }] = (await account()).sessions
    const [row] = await world.desk.store.read.selectFrom('patient_session').selectAll().execute()
    expect(row?.id_hash).not.toContain(id)
    expect(row?.body).not.toMatch(/Mozilla|node/i)
  })

  test('domain §3.1 "something here was not me" shuts the login at once, for this device too', async () => {
    expect((await phone.call(portal.freezeOwnAccount)).body.result).toBe('frozen')
    expect(await isIn(phone)).toBe(false)
    expect((await signIn()).result).toBe('refused')
    const ines = await world.staff('ines')
    expect((await ines.call(api.getApprovals)).body.frozen).toHaveLength(1)
  })

  test('T3 sixteen new passwords at once: one is saved, the others are told that theirs is not the current one', async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, async () => (await signIn()).client))
    const told = await Promise.all(
      clients.map((client, i) =>
        client.call(portal.changePassword, {
          body: { current: CHOSEN, password: `${NEWER} ${i}` },
        }),
      ),
    )
    expect(told.filter(({ body }) => body.result === 'saved')).toHaveLength(1)
    const trail = await world.trail(patientId)
    expect(trail.filter((action) => action === 'patient.password-changed')).toHaveLength(1)
  })

  test('whoever is not signed in gets none of it', async () => {
    const visitor = await world.visitor()
    for (const ask of [
      visitor.call(portal.getOwnAccount),
      visitor.call(portal.endOwnSessions, { body: { which: 'all' } }),
      visitor.call(portal.changePassword, { body: { current: CHOSEN, password: NEWER } }),
      visitor.call(portal.freezeOwnAccount),
    ])
      expect((await ask).problem?.type).toBe('not-signed-in')
  })
})
