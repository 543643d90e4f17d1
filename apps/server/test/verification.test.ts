import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answersOfMaria, maria } from './people.ts'
import { answer, callAbout, deskWithMaria, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const wrong = {
  ...answersOfMaria,
  postcode: '99999',
  'street-address': 'x',
  'phone-on-file': '1',
  'email-on-file': 'x@y.zz',
  'preferred-clinician': 'nobody',
  'last-visit-month': 'jan 1999',
}

/** Why no questions are asked: too many failed, or those that failed rest and too few are left. */
const rests = /^(cool-down|no-tries-left|too-few-items)$/

describe.each(engines)('verification on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeEach(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  test('V3 matched and not matched have one shape, and never say which item it was', async () => {
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    const failed = await answer(marta, callId, wrong)
    const passed = await answer(marta, callId)
    expect([failed.status, passed.status]).toEqual([200, 200])
    expect(failed.body).toMatchObject({ result: 'not-verified', level: 'none', triesLeft: 1 })
    expect(passed.body).toMatchObject({ result: 'verified' })
    const plain = (body: object) =>
      Object.keys(body)
        .filter((key) => key !== 'until')
        .sort()
    expect(plain(failed.body)).toEqual(plain(passed.body))
    const rows = await world.desk.store.read.selectFrom('verification').selectAll().execute()
    const details = await world.desk.store.read.selectFrom('audit_detail').selectAll().execute()
    expect(JSON.stringify([rows, details])).not.toMatch(/99999|nobody|30417|Alder/)
  })

  test('three sets that did not match, whoever asked, rest the questions for a day; other ways stay open', async () => {
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    await answer(marta, callId, wrong)
    await answer(marta, callId, wrong)
    const blocked = await marta.call(api.getWorkspace, { params: { callId } })
    expect(blocked.body.verify?.blocked?.refusal.code).toBe('no-tries-left')
    await marta.call(api.closeCall, { params: { callId }, body: { disposition: 'verification-failed' } })

    const devon = await world.staff('devon')
    const theirs = await callAbout(devon, 'maria garcia 3/12/1984')
    await answer(devon, theirs, wrong)
    const third = await devon.call(api.startVerification, { params: { callId: theirs } })
    expect(third.problem).toMatchObject({
      refusal: { code: expect.stringMatching(rests) },
    })
    await devon.call(api.closeCall, {
      params: { callId: theirs },
      body: { disposition: 'verification-failed' },
    })

    world.clock.pass(minutes(5))
    const counter = await devon.call(api.openCall, { body: { channel: 'counter' } })
    const atCounter = counter.body.callId
    const found = await devon.call(api.searchPatients, {
      body: { callId: atCounter, text: 'maria garcia 3/12/1984' },
    })
    await devon.call(api.chooseRecord, {
      params: { callId: atCounter },
      body: { patientId: found.body.hits[0]?.patientId ?? '', searchText: 'maria garcia 3/12/1984' },
    })
    expect(
      (await devon.call(api.startVerification, { params: { callId: atCounter } })).problem,
    ).toMatchObject({ refusal: { code: expect.stringMatching(rests) } })
    const seen = await devon.call(api.recordPhotoId, {
      params: { callId: atCounter },
      body: { document: 'passport', sure: true },
    })
    expect(seen.body).toMatchObject({ result: 'verified', level: 'strong' })
  })

  test('P9 from the second failed check on, the patient is told at the address on file', async () => {
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    await marta.call(api.applyRemedy, {
      params: { callId },
      body: invitation,
    })
    await answer(marta, callId, wrong)
    await answer(marta, callId, wrong)
    await marta.call(api.closeCall, { params: { callId }, body: { disposition: 'verification-failed' } })
    const mails = await world.mails()
    // Nobody has a login yet, so there is no account to tell of; the trail has it all the same.
    expect(mails).toEqual([])
    expect((await world.trail()).filter((action) => action === 'verification.failed')).toHaveLength(2)
  })

  test('V6 a level lives fifteen minutes and ends with the caller and with the call', async () => {
    const callId = await verifiedCall(marta)
    const level = async () => (await marta.call(api.getWorkspace, { params: { callId } })).body.level.level
    expect(await level()).toBe('standard')
    world.clock.pass(minutes(10))
    await marta.call(api.extendStaffSession)
    expect(await level()).toBe('standard')
    world.clock.pass(minutes(5))
    expect(await level()).toBe('none')

    const second = await verifiedCall(marta)
    await marta.call(api.setCaller, {
      params: { callId: second },
      body: { relationship: 'guardian', language: 'en', interpreter: false, relay: false, unhurried: false },
    })
    expect((await marta.call(api.getWorkspace, { params: { callId: second } })).body.level.level).toBe('none')
  })

  test('V5 only a number that is old enough can be called back, and it is shown once the call-back starts', async () => {
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    const before = await marta.call(api.getWorkspace, { params: { callId } })
    expect(before.body.verify?.routes.callBack).toBe('ready')
    expect(JSON.stringify(before.body)).not.toContain('0188')
    const shown = await marta.call(api.startCallBack, { params: { callId } })
    expect(shown.body.number).toBe('(555) 555-0188')
    expect((await world.trail()).at(-1)).toBe('call-back.started')
    const ended = await marta.call(api.endCallBack, { params: { callId }, body: { outcome: 'answered' } })
    expect(ended.body).toMatchObject({ result: 'verified', level: 'basic' })

    await world.addPatients(maria({ contacts: [{ kind: 'phone', value: '(555) 555-0199', use: 'mobile' }] }))
    const other = await callAbout(marta, 'maria garcia 3/12/1984')
    expect((await marta.call(api.startCallBack, { params: { callId: other } })).problem).toMatchObject({
      refusal: { code: 'no-contact-old-enough' },
    })
  })

  test('an item used for the search is not asked', async () => {
    const callId = await callAbout(marta, 'maria garcia 3/12/1984 30417')
    const drawn = await marta.call(api.startVerification, { params: { callId } })
    const items = drawn.body.prompts.map(({ item }) => item)
    expect(items).not.toContain('postcode')
    expect(items).not.toContain('birth-date')
    expect(items).toHaveLength(3)
    expect(
      (await marta.call(api.startVerification, { params: { callId } })).body.prompts.map(({ item }) => item),
    ).toEqual(items)
  })

  test('a closed call never changes, and an interrupted one is taken up again', async () => {
    const callId = await verifiedCall(marta)
    expect((await marta.call(api.letCallWait, { params: { callId } })).status).toBe(200)
    world.clock.pass(minutes(10))
    expect((await marta.call(api.resumeCall, { params: { callId } })).status).toBe(200)
    await marta.call(api.closeCall, { params: { callId }, body: { disposition: 'information-only' } })
    expect((await marta.call(api.startVerification, { params: { callId } })).problem).toMatchObject({
      refusal: { code: 'call-closed' },
    })
    expect((await marta.call(api.resumeCall, { params: { callId } })).problem).toMatchObject({
      refusal: { code: 'call-closed' },
    })
  })
})
