import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answersOfMaria } from './people.ts'
import { answer, callAbout, reset } from './steps.ts'
import {
  BY_SECOND,
  consolidate,
  deskWithTwoLogins,
  giveLogin,
  loginOf,
  type TwoLogins,
  undo,
} from './two-logins.ts'
import { consoleEndpoints as api, portalEndpoints as portal } from './world.ts'

describe.each(engines)('a record whose login was retired, on %s', (engine) => {
  let desk: TwoLogins
  let marta: TestClient
  beforeEach(async () => {
    desk = await deskWithTwoLogins(engine)
    marta = await desk.world.staff()
  })
  afterEach(() => desk.world.stop())

  const page = async (callId: string) => (await marta.call(api.getWorkspace, { params: { callId } })).body
  const follow = (callId: string) => marta.call(api.followRecord, { params: { callId } })
  const answers = { ...answersOfMaria, 'full-name': 'Maria Lopez', mrn: '4190256' }
  const atSecond = { ...answers, 'email-on-file': 'maria.lopez@example.org' }

  test('feature 8 a search that finds it goes on to the login in use, and says so', async () => {
    await consolidate(desk)
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    const search = async (text: string) =>
      (await marta.call(api.searchPatients, { body: { callId, text } })).body.hits
    const hits = await search(BY_SECOND)
    expect(hits).toMatchObject([
      { patientId: desk.stays.patientId, name: 'García, M.', leadsHere: 'login-retired' },
    ])
    // Both found: the one in use is shown once, and needs no third detail to be told from itself.
    expect(await search('elena maria 3/12/1984')).toMatchObject([
      { patientId: desk.stays.patientId, needsThirdIdentifier: false },
    ])
    const chosen = await marta.call(api.chooseRecord, {
      params: { callId },
      body: { patientId: desk.stays.patientId, searchText: BY_SECOND },
    })
    expect(chosen.status).toBe(200)
    expect((await page(callId)).record).toMatchObject({ name: 'García, M.', hasLookalike: false })
  })

  test('an open call is shown where it leads, nothing goes out for it, and one press goes on', async () => {
    const callId = await callAbout(marta, BY_SECOND)
    await answer(marta, callId, atSecond)
    await consolidate(desk)
    const before = await page(callId)
    expect(before.survivor).toEqual({
      patientId: desk.stays.patientId,
      name: 'García, M.',
      born: '1984',
      why: 'login-retired',
    })
    expect(before.status?.label).toBe('Retired into García, M., 1984')
    expect(before.causes?.[0]).toMatchObject({
      code: 'DUPLICATE_ACCOUNT',
      next: { label: 'Open García, M., 1984' },
    })
    const refused = await marta.call(api.applyRemedy, { params: { callId }, body: reset })
    expect(refused.problem?.refusal).toEqual({ code: 'account-retired', survivor: 'García, M., 1984' })
    expect((await follow(callId)).status).toBe(200)
    const after = await page(callId)
    expect(after.survivor).toBeUndefined()
    expect(after.record?.patientId).toBe(desk.stays.patientId)
    expect(await desk.world.trail(desk.stays.patientId)).toContain('record.followed')
  })

  test('frozen is the login in use, never the one that was retired into it', async () => {
    const callId = await callAbout(marta, BY_SECOND)
    await consolidate(desk)
    const freeze = { remedy: 'freeze', input: { reason: 'patient-reported' } } as const
    const press = () => marta.call(api.applyRemedy, { params: { callId }, body: freeze })
    expect((await press()).problem?.refusal).toEqual({
      code: 'account-retired',
      survivor: 'García, M., 1984',
    })
    const { hold } = await loginOf(desk.world, desk.goes.username)
    expect(hold).toBe('none')
    await follow(callId)
    expect((await press()).status).toBe(200)
    expect((await loginOf(desk.world, desk.stays.username)).hold).toBe('patient-reported')
  })

  test('edge case 36 where the name differs whoever was verified is asked again', async () => {
    const callId = await callAbout(marta, BY_SECOND)
    await answer(marta, callId, atSecond)
    expect((await page(callId)).level.level).toBe('standard')
    await consolidate(desk)
    await follow(callId)
    expect((await page(callId)).level.level).toBe('none')
  })

  test('edge case 36 where all that was proved is the same there the caller stays verified', async () => {
    const { world, goes, stays } = desk
    const chart = await world.desk.store.read
      .selectFrom('patient')
      .select(['record', 'mrn'])
      .where('id', '=', stays.patientId)
      .executeTakeFirstOrThrow()
    const callId = await callAbout(marta, BY_SECOND)
    await answer(marta, callId, atSecond)
    await consolidate(desk)
    // The chart of the second record was put right meanwhile.
    const { write } = world.desk.store
    await write.updateTable('patient').set(chart).where('id', '=', goes.patientId).execute()
    await write
      .updateTable('patient_contact')
      .set({ value: 'maria.garcia@example.org' })
      .where('patient_id', '=', goes.patientId)
      .where('kind', '=', 'email')
      .execute()
    expect((await follow(callId)).status).toBe(200)
    expect((await page(callId)).level.level).toBe('standard')
  })

  test('DUPLICATE_ACCOUNT: tries on it are told on the call about the login in use', async () => {
    await consolidate(desk)
    const visitor = await desk.world.visitor()
    await visitor.call(portal.signInPatient, {
      body: { username: desk.goes.username, password: 'forgotten' },
    })
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    await answer(marta, callId)
    const cause = (await page(callId)).causes?.find(({ code }) => code === 'DUPLICATE_ACCOUNT')
    expect(cause).toMatchObject({
      evidence: [{ text: '1 try on the login that was retired into this one.' }],
      next: { remedy: 'send-reset-link' },
      say: { en: expect.stringMatching(/^You had two logins/) },
    })
  })

  test('once it was taken back nothing leads on any more', async () => {
    const { consolidationId } = (await consolidate(desk)).body
    await undo(desk.ines, consolidationId)
    const onSecond = await callAbout(marta, BY_SECOND)
    expect((await page(onSecond)).record?.patientId).toBe(desk.goes.patientId)
    expect((await follow(onSecond)).problem?.refusal?.code).toBe('someone-else-changed-it')
  })

  test('domain §3.1 who may act for a person may do so for the login that stays', async () => {
    const { world } = desk
    const [childId = ''] = await world.addPatients({
      ...child,
      sourceKey: 'leo',
    })
    await giveLogin(world, childId)
    await world.desk.store.write
      .insertInto('proxy')
      .values({
        id: 'proxy-of-maria',
        source: 'test',
        source_key: 'parent-of-leo',
        representative_key: 'maria-again',
        patient_key: 'leo',
        kind: 'parent',
        scope: 'full',
        starts_on: null,
        ends_on: null,
        active: 1,
        noticed_at: null,
      })
      .execute()
    await consolidate(desk)
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    await marta.call(api.setCaller, {
      params: { callId },
      body: { relationship: 'parent', language: 'en', interpreter: false, relay: false, unhurried: false },
    })
    const body = { patientId: desk.stays.patientId, searchText: 'maria garcia 3/12/1984' }
    await marta.call(api.chooseRecord, { params: { callId }, body })
    await marta.call(api.namePatient, {
      params: { callId },
      body: { patientId: childId, searchText: 'leo garcia 6/1/2019' },
    })
    await answer(marta, callId)
    expect((await page(callId)).about?.authority).toMatchObject({ on: true })
  })
})

const child = {
  source: 'test',
  identifiers: [],
  names: [{ use: 'current' as const, family: 'García', given: ['Leo'] }],
  birthDate: '2019-06-01',
  deceased: false,
  addresses: [],
  contacts: [],
  active: true,
  links: [],
}
