import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { callAbout, invitation } from './steps.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

const HER = 'maria garcia 3/12/1984'
const COOKIE = '__Host-pd-desk'

describe.each(engines)('edge case 40 training on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  beforeAll(async () => {
    world = await startWorld(engine)
    ;[patientId = ''] = await world.addPatients(maria())
    marta = await world.staff()
  })
  afterAll(() => world.stop())

  const enter = (client: TestClient) => client.call(api.enterTraining)
  const leave = (client: TestClient) => client.call(api.leaveTraining)
  const training = async (client: TestClient) => (await client.call(api.getTraining)).body
  /** The token of the newest mail that patients would have got. */
  const newestToken = async (client: TestClient): Promise<string> => {
    const link = /\/training\/link#([\w-]+)/
    await expect
      .poll(async () => (await training(client)).mails.some(({ text }) => link.test(text)))
      .toBe(true)
    return (await training(client)).mails.flatMap(({ text }) => link.exec(text)?.[1] ?? [])[0] ?? ''
  }
  /** A caller with a passport at the counter, invited. */
  async function inviteHer(client: TestClient): Promise<string> {
    const { callId } = (await client.call(api.openCall, { body: { channel: 'counter' } })).body
    const of = { params: { callId } }
    const { hits } = (await client.call(api.searchPatients, { body: { callId, text: HER } })).body
    const her = hits?.[0]?.patientId ?? ''
    await client.call(api.chooseRecord, { ...of, body: { patientId: her, searchText: HER } })
    await client.call(api.recordPhotoId, { ...of, body: { document: 'passport', sure: true } })
    const body = { ...invitation, input: { reason: 'not-received', confirm: false } } as const
    const done = await client.call(api.applyRemedy, { ...of, body })
    expect(done.status, JSON.stringify(done.problem)).toBe(200)
    await client.call(api.closeCall, { ...of, body: { disposition: 'resolved' } })
    return her
  }

  test('S3 whoever goes there has no call open, and gets a new session id each way', async () => {
    const callId = await callAbout(marta, HER)
    expect((await enter(marta)).problem?.refusal?.code).toBe('close-calls-first')
    await marta.call(api.closeCall, { params: { callId }, body: { disposition: 'resolved' } })
    const before = marta.cookie(COOKIE)
    const { body } = await enter(marta)
    expect(body).toMatchObject({ training: true, staff: { name: 'Marta Lindqvist', role: 'agent' } })
    const inside = marta.cookie(COOKIE)
    expect(inside).not.toBe(before)
    expect((await leave(marta)).body).toMatchObject({ training: false })
    expect(marta.cookie(COOKIE)).not.toBe(inside)
    const trail = await world.trail()
    expect(trail).toEqual(expect.arrayContaining(['staff.training-entered', 'staff.training-left']))
  })

  test('a whole call is practised up to the sign-in, and nothing leaves', async () => {
    await enter(marta)
    expect((await training(marta)).callers[0]).toMatchObject({ speaks: 'es' })
    await inviteHer(marta)
    const token = await newestToken(marta)
    const visitor = new TestClient(`${world.portal}/training`)
    await visitor.open()
    expect((await visitor.call(portal.openLink, { body: { token } })).body.state).toBe('live')
    const chosen = { token, birthDate: '1984-03-12', password: CHOSEN }
    const { body } = await visitor.call(portal.choosePassword, { body: chosen })
    expect(body.result).toBe('saved')
    const username = body.result === 'saved' ? body.username : ''
    const signIn = (client: TestClient) =>
      client.call(portal.signInPatient, { body: { username, password: CHOSEN } })
    expect((await signIn(visitor)).body.result).toBe('signed-in')
    expect((await visitor.call(portal.getPatientSession)).body.signedIn).toBe(true)

    const outside = await world.visitor()
    expect((await outside.call(portal.openLink, { body: { token } })).body.state).toBe('unknown')
    expect((await signIn(outside)).body.result).toBe('refused')
    expect(await world.mails()).toEqual([])
    await leave(marta)
  })

  test('nothing of the clinic is known in training, and nothing of training at the clinic', async () => {
    const her = await world.staff('ines')
    const open = await callAbout(her, HER)
    await her.call(api.closeCall, { params: { callId: open }, body: { disposition: 'resolved' } })
    const idsIn = async () =>
      (await her.call(api.searchPatients, { body: { callId: await fresh(), text: HER } })).body.hits?.map(
        (hit) => hit.patientId,
      )
    const fresh = async () => (await her.call(api.openCall, { body: { channel: 'phone' } })).body.callId
    const choose = async (id: string) =>
      (
        await her.call(api.chooseRecord, {
          params: { callId: await fresh() },
          body: { patientId: id, searchText: HER },
        })
      ).problem?.type
    await enter(her)
    const made = await idsIn()
    expect(made).not.toContain(patientId)
    const missing = await choose('AAAAAAAAAAAAAAAAAAAAAA')
    expect(await choose(patientId)).toBe(missing)
    expect((await her.call(api.getWorkspace, { params: { callId: open } })).status).toBe(404)
    expect((await her.call(api.listAudit, { body: { ask: {} } })).body.rows).toSatisfy(
      (rows: { patient?: { id: string } }[]) => rows.every(({ patient }) => patient?.id !== patientId),
    )
    await leave(her)
    expect(await idsIn()).toEqual([patientId])
    expect(await choose(made?.[0] ?? '')).toBe(missing)
    expect((await her.call(api.getTraining)).status).toBe(404)
    // One trail each: what was practised stands in training's alone.
    expect(await world.trail(patientId)).not.toContain('invitation.queued')
  })

  test('what is about the clinic itself is not practised, and the refusal is on training’s record', async () => {
    const kenji = await world.staff('kenji')
    await enter(kenji)
    const asked = await Promise.all([
      kenji.call(api.listStaff, { body: {} } as never),
      kenji.call(api.getPolicy),
      kenji.call(api.getHealth),
    ])
    expect(asked.map(({ problem }) => problem?.refusal?.code)).toEqual(Array(3).fill('training-only'))
    const trail = await world.desk.training
      ?.opened()
      ?.store.read.selectFrom('audit_entry')
      .select('action')
      .execute()
    expect(trail?.map(({ action }) => action)).toContain('access.denied')
    expect((await kenji.call(api.extendStaffSession)).body.training).toBe(true)
    await leave(kenji)
    expect((await kenji.call(api.getHealth)).status).toBe(200)
  })

  test('S3 whoever is switched off at the clinic practises no more', async () => {
    const devon = await world.staff('devon')
    await enter(devon)
    const set = (active: 0 | 1) =>
      world.desk.store.write.updateTable('staff').set({ active }).where('username', '=', 'devon').execute()
    await set(0)
    expect((await devon.call(api.getDesk)).status).toBe(401)
    await set(1)
  })

  test('an administrator starts over: what was practised is gone, and practising goes on', async () => {
    await enter(marta)
    const token = await newestToken(marta)
    expect((await marta.call(api.startTrainingOver)).problem?.type).toBe('no-right')
    const kenji = await world.staff('kenji')
    expect((await kenji.call(api.startTrainingOver)).status).toBe(200)
    expect((await training(marta)).mails).toEqual([])
    const visitor = new TestClient(`${world.portal}/training`)
    await visitor.open()
    expect((await visitor.call(portal.openLink, { body: { token } })).body.state).toBe('unknown')
    expect(await world.trail()).toContain('staff.training-started-over')
    await leave(marta)
    await enter(marta)
    await inviteHer(marta)
    await leave(marta)
  })
})
