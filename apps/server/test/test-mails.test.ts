import { minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { lastAbout, memberAt } from './staff-steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

const ADDRESS = 'ines@millbrook.example'

describe.each(engines)('tests of mails on %s', (engine) => {
  let world: World
  let kenji: TestClient
  let ines: TestClient
  beforeAll(async () => {
    world = await startWorld(engine)
    kenji = await world.staff('kenji')
    ines = await world.staff('ines')
  })
  afterAll(() => world.stop())

  const enter = async (staffId: string, email: string | undefined, by = kenji) => {
    const { version } = (await memberAt(kenji, staffId)).row
    return by.call(api.changeStaffEmail, {
      params: { staffId },
      body: { version, ...(email === undefined ? {} : { email }) },
    })
  }
  const ask = (about: 'invitation' | 'clinic', language: 'en' | 'es', key?: string) =>
    ines.call(api.testWording, { params: { about }, body: { language }, ...(key ? { key } : {}) })
  const code = async (asked: ReturnType<typeof ask>) => (await asked).problem?.refusal?.code
  const testsIn = async (to: string) =>
    (await world.mails()).filter((mail) => mail.to.includes(to) && mail.subject.startsWith('[Test] '))
  const arrived = (to: string, count: number) => expect.poll(() => testsIn(to)).toHaveLength(count)

  test('an address of one’s own is entered by somebody else, is never in the open, and can be taken away', async () => {
    expect(await code(ask('invitation', 'en'))).toBe('no-own-email')
    expect((await enter('staff-kenji', 'kenji@millbrook.example')).problem?.refusal?.code).toBe('own-access')
    const wrong = await enter('staff-ines', 'not an address')
    expect(wrong.problem?.fields).toEqual([{ path: 'email', says: 'This is not an email address.' }])
    expect((await enter('staff-ines', ' Ines@Millbrook.example ')).body.done).toContain(ADDRESS)
    expect(await memberAt(kenji, 'staff-ines')).toMatchObject({ email: ADDRESS })
    expect(await lastAbout(world, 'staff-ines')).toEqual(['staff.email-changed', undefined])
    const stored = await world.desk.store.read.selectFrom('staff').select('email').execute()
    expect(JSON.stringify(stored)).not.toContain('millbrook')
    await enter('staff-ines', undefined)
    expect(await code(ask('invitation', 'en'))).toBe('no-own-email')
    await enter('staff-ines', ADDRESS)
  })

  test('the draft goes to whoever asks, with made-up values, marked as a test; the press again sends nothing more', async () => {
    await kenji.call(api.saveWordingDraft, {
      params: { about: 'invitation' },
      body: { revision: 0, words: { 'es.extra': 'Pregunte por Rosa.' }, reason: 'Callers ask for Rosa' },
    })
    const sent = await ask('invitation', 'es', 'one-press-of-testing')
    expect(sent.body.done).toMatch(/^A test is on its way to ines@millbrook\.example/)
    expect((await ask('invitation', 'es', 'one-press-of-testing')).body).toEqual(sent.body)
    await arrived(ADDRESS, 1)
    const [mail] = await testsIn(ADDRESS)
    expect(mail?.text).toContain('Pregunte por Rosa.')
    expect(mail?.text).toContain('sample-link-that-leads-nowhere')
    await expect.poll(() => world.trail()).toContain('wording.test-ended')
    expect(await world.desk.store.read.selectFrom('test_mail').selectAll().execute()).toEqual([])
  })

  test('one a minute, whichever mail it is', async () => {
    expect(await code(ask('clinic', 'en'))).toBe('sent-a-moment-ago')
    world.clock.pass(minutes(1))
    const both = await Promise.all([ask('clinic', 'en'), ask('invitation', 'en')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    await arrived(ADDRESS, 2)
  })

  test('M7 an agent sends none, to nobody', async () => {
    const marta = await world.staff('marta')
    const asked = await marta.call(api.testWording, {
      params: { about: 'invitation' },
      body: { language: 'en' },
    })
    expect(asked.problem?.refusal?.code ?? asked.problem?.type).toBe('no-right')
  })
})

describe('a test of a mail that cannot be sent', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld('sqlite', { smtpUrl: 'smtp://127.0.0.1:9' })
  })
  afterAll(() => world.stop())

  test('is given up after an hour, and the record says so', async () => {
    const kenji = await world.staff('kenji')
    const ines = await world.staff('ines')
    await kenji.call(api.changeStaffEmail, {
      params: { staffId: 'staff-ines' },
      body: { version: 1, email: ADDRESS },
    })
    await ines.call(api.testWording, { params: { about: 'invitation' }, body: { language: 'en' } })
    world.clock.pass(minutes(61))
    world.desk.mail.kick()
    await expect.poll(() => world.trail()).toContain('wording.test-ended!')
    expect(await world.desk.store.read.selectFrom('test_mail').selectAll().execute()).toEqual([])
  })
})
