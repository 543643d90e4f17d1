import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStoreOutbox } from '../src/outbox/store-outbox.ts'
import { unfinished } from '../src/recover/off-the-request.ts'
import type { Answer, TestClient } from './client.ts'
import { engines } from './engines.ts'
import { birthOfMaria } from './people.ts'
import { deskWithMaria, enrol, invitation, reset, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, portalEndpoints as portal, type World } from './world.ts'

describe.each(engines)('races on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  const press = (client: TestClient, callId: string, body: typeof invitation | typeof reset) =>
    client.call(api.applyRemedy, { params: { callId }, body })
  const links = () => world.desk.store.read.selectFrom('access_link').selectAll().execute()
  const live = async () => (await links()).filter(({ end_kind }) => end_kind === null)
  const statuses = (answers: Answer<unknown>[]) => answers.map(({ status }) => status)

  test('T3 V10 two agents press for one patient at the same moment: one mail, the others are told', async () => {
    const devon = await world.staff('devon')
    const mine = await verifiedCall(marta)
    const theirs = await verifiedCall(devon)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        i % 2 === 0 ? press(marta, mine, invitation) : press(devon, theirs, invitation),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(
      new Set(answers.filter(({ status }) => status !== 200).map(({ problem }) => problem?.refusal?.code)),
    ).toEqual(new Set(['sent-a-moment-ago']))
    expect(await world.mails()).toHaveLength(1)
    expect(await live()).toHaveLength(1)
  })

  test('S18 T2 a key is its presser’s own: a colleague who sends the same one gets none of the first answer', async () => {
    const devon = await world.staff('devon')
    const key = 'the-same-key-of-two-people'
    const mine = await marta.call(api.openCall, { body: { channel: 'phone' }, key })
    const theirs = await devon.call(api.openCall, { body: { channel: 'phone' }, key })
    expect([mine.status, theirs.status]).toEqual([201, 201])
    expect(theirs.body.callId).not.toBe(mine.body.callId)
  })

  test('T3 sixteen birth dates at once are five tries, and then the right one opens nothing either', async () => {
    const callId = await verifiedCall(marta)
    await press(marta, callId, invitation)
    const token = await world.newestToken()
    const visitors = await Promise.all(Array.from({ length: 16 }, () => world.visitor()))
    const answers = await Promise.all(
      visitors.map((visitor, i) =>
        visitor.call(portal.checkBirthDate, {
          body: { token, birthDate: `1990-01-${String(i + 10)}` },
        }),
      ),
    )
    const told = answers.map(({ body }) => (body.result === 'wrong' ? body.triesLeft : body.result))
    expect(told.filter((one) => one !== 'ended').sort()).toEqual([1, 2, 3, 4])
    const { body } = await (await world.visitor()).call(portal.choosePassword, {
      body: { token, birthDate: birthOfMaria, password: CHOSEN },
    })
    expect(body).toMatchObject({ result: 'ended', link: { state: 'locked' } })
    expect((await links()).map(({ end_kind, wrong_details }) => [end_kind, wrong_details])).toEqual([
      ['locked', 5],
    ])
  })

  test('T3 taken back and used at the same moment: one of the two, never both', async () => {
    const callId = await verifiedCall(marta)
    const sent = await press(marta, callId, invitation)
    const token = await world.newestToken()
    const visitor = await world.visitor()
    const input = { linkId: sent.body.linkId ?? '', reason: 'wrong-patient' } as const
    const [back, chosen] = await Promise.all([
      marta.call(api.applyRemedy, { params: { callId }, body: { remedy: 'take-back', input } }),
      visitor.call(portal.choosePassword, { body: { token, birthDate: birthOfMaria, password: CHOSEN } }),
    ])
    const [link] = await links()
    const [account] = await world.desk.store.read.selectFrom('portal_account').selectAll().execute()
    const saved = chosen.body.result === 'saved'
    expect(back.status).toBe(saved ? 409 : 200)
    expect(link?.end_kind).toBe(saved ? 'redeemed' : 'revoked')
    expect(account?.lifecycle).toBe(saved ? 'active' : 'invited')
  })

  test('T3 desk and patient ask for a link at the same moment: one works, and the older says it was replaced', async () => {
    const username = await enrol(world, marta, CHOSEN)
    await world.mails()
    world.clock.pass(5 * 60_000)
    const callId = await verifiedCall(marta)
    const visitors = await Promise.all(Array.from({ length: 6 }, () => world.visitor()))
    const answers = await Promise.all([
      press(marta, callId, reset),
      ...visitors.map((visitor) =>
        visitor.call(portal.forgotPassword, { body: { name: username, language: 'en' } }),
      ),
    ])
    expect(statuses(answers)).toEqual(Array.from({ length: 7 }, () => 200))
    await world.mails()
    const resets = (await links()).filter(({ kind }) => kind === 'reset')
    expect(resets.length).toBeGreaterThan(1)
    expect(resets.filter(({ end_kind }) => end_kind === 'superseded')).toHaveLength(resets.length - 1)
    const { body } = await (await world.visitor()).call(portal.openLink, {
      body: { token: await world.newestToken() },
    })
    expect(body).toMatchObject({ state: 'live' })
  })

  test('V10 desk and patient by turns, with the mail waiting: a link each, and the first does not make room for a third', async () => {
    const username = await enrol(world, marta, CHOSEN)
    await world.mails()
    await world.desk.outbox?.stop()
    world.clock.pass(5 * 60_000)
    const devon = await world.staff('devon')
    const mine = await verifiedCall(marta)
    const theirs = await verifiedCall(devon)
    const visitor = await world.visitor()
    const ask = async () => {
      await visitor.call(portal.forgotPassword, { body: { name: username, language: 'en' } })
      await unfinished()
    }
    const asked = [() => press(marta, mine, reset), () => press(devon, theirs, reset)]
    for (const round of [0, 1, 2]) {
      await Promise.all([...asked, ...asked].map((desk) => desk()))
      if (round < 2) await ask()
    }
    await Promise.all([ask(), ...asked.map((desk) => desk()), ask()])
    const resets = (await links()).filter(({ kind }) => kind === 'reset')
    expect(resets.map(({ asked_by }) => asked_by).sort()).toEqual(['desk', 'patient'])
    expect((await live()).map(({ kind }) => kind)).toEqual(['reset'])
  })

  test('V10 a run of notices does not push the mails of the day out of sight', async () => {
    await enrol(world, marta, CHOSEN)
    await world.mails()
    const { write } = world.desk.store
    const rows = await write.selectFrom('outbox_message').selectAll().execute()
    const notice = rows.find(({ asked_by }) => asked_by === 'notice')
    if (!notice) throw new Error('no notice')
    const later = world.clock.now() + 1
    for (let i = 0; i < 25; i++) {
      await write
        .insertInto('outbox_message')
        .values({ ...notice, id: `notice-${i}`, queued_at: later })
        .execute()
    }
    const callId = await verifiedCall(marta)
    expect((await press(marta, callId, reset)).problem?.refusal?.code).toBe('sent-a-moment-ago')
  })

  test('T11 a mail that comes back while something is done for the patient waits for it, and both are done', async () => {
    await world.desk.outbox?.stop()
    const callId = await verifiedCall(marta)
    await press(marta, callId, invitation)
    const port = createStoreOutbox(world.desk)
    const [claimed] = await port.claim(1, 60_000)
    let back: Promise<void> | undefined
    await world.act(async (unit) => {
      await unit.factsFor(patientId)
      await unit.tx.updateTable('portal_account').set({ language: 'en' }).execute()
      back = port.bounced(claimed?.id ?? '', {
        code: 550,
        reason: 'x',
        enhanced: '5.1.1',
        addressIsWrong: true,
      })
      await new Promise((resolve) => setTimeout(resolve, 200))
      await unit.tx.updateTable('patient_contact').set({ rank: 1 }).execute()
      unit.record({ action: 'sample.made', outcome: 'done' })
    })
    await back
    expect((await links()).map(({ revoke_reason }) => revoke_reason)).toEqual(['bounced'])
    expect((await world.trail()).slice(-2)).toEqual(['link.revoked', 'mail.bounced'])
  })
})
