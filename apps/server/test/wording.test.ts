import { minutes, type WordingAbout, type Words } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordingOf } from '../src/outbox/wording-of.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { deskWithMaria, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, PASSWORD, type World } from './world.ts'

const reason = 'Callers ask what to bring'
/** María reads Spanish. */
const greeting = 'Le escribe {clinic}. Para empezar, elija una contraseña.'

describe.each(engines)('wording by the clinic on %s', (engine) => {
  let world: World
  let marta: TestClient
  let kenji: TestClient
  let ines: TestClient
  let beforeIt: number
  beforeAll(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
    kenji = await world.staff('kenji')
    ines = await world.staff('ines')
  })
  afterAll(() => world.stop())

  const page = async (about: WordingAbout, client = ines) =>
    (await client.call(api.getWording, { params: { about } })).body
  const draftOf = async (about: WordingAbout, client = ines) => {
    const { draft } = await page(about, client)
    if (!draft) throw new Error('no draft is open')
    return draft
  }
  const save = (about: WordingAbout, words: Words, revision = 0, client = kenji) =>
    client.call(api.saveWordingDraft, { params: { about }, body: { revision, words, reason } })
  const publish = (about: WordingAbout, seen: string, client = ines) =>
    client.call(api.publishWording, { params: { about }, body: { seen } })
  const inForce = async (about: WordingAbout, words: Words) => {
    await save(about, words)
    return publish(about, (await draftOf(about)).seen)
  }
  const code = ({ problem }: Awaited<ReturnType<typeof save | typeof publish>>) => problem?.refusal?.code
  const invite = async () => {
    const callId = await verifiedCall(marta)
    const pressed = await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    await marta.call(api.closeCall, { params: { callId }, body: { disposition: 'sent-and-waiting' } })
    return pressed
  }

  test('M7 a forbidden placeholder, and whatever could name or mislead, is refused in a sentence and nothing is half done', async () => {
    const { status, problem } = await save('reset', {
      'en.text-1': 'Dear {patientName}, go to portal.example.com',
      'es.text-1': 'Llame al 503 555 0199.',
      'en.subject': 'New password – {clinic}, {sentClock}',
    })
    expect(status).toBe(400)
    expect(problem?.fields).toEqual([
      {
        path: 'words.en.text-1',
        says: expect.stringMatching(/^Paragraph 1, English: There is no \{patientName\}/),
      },
      {
        path: 'words.es.text-1',
        says: expect.stringMatching(/^Paragraph 1, Spanish: No dates and no long numbers/),
      },
    ])
    expect(await page('reset')).not.toHaveProperty('draft')
    expect((await save('reset', {})).problem?.fields?.[0]?.says).toMatch(/^Change at least one place/)
    expect(await world.trail()).not.toContain('wording.drafted')
  })

  test('through a second person: the next invitation reads so, the one before and the other language do not', async () => {
    const words = { 'es.text-1': greeting, 'es.extra': '¿Preguntas? Llame al {phone}.' }
    expect((await save('invitation', words)).body).toMatchObject({ revision: 1 })
    const { seen, whyNot } = await draftOf('invitation')
    expect(whyNot).toBeUndefined()
    expect((await draftOf('invitation', kenji)).whyNot).toMatch(/someone else must read/)
    expect(code(await publish('invitation', seen, kenji))).toBe('own-draft')
    expect(code(await save('invitation', words, 0, ines))).toBe('draft-open')
    expect(code(await publish('invitation', 'something else'))).toBe('draft-changed')
    await invite()
    beforeIt = world.clock.now()
    world.clock.pass(minutes(6))
    expect(code(await publish('invitation', seen))).toBe('reauthenticate')
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect((await publish('invitation', seen)).body).toEqual({
      done: 'Published. Version 2 is what patients read from now on.',
      version: 2,
    })
    world.clock.pass(minutes(1))
    await invite()
    const [before, after] = (await world.mails()).slice(-2)
    expect(before?.text).not.toContain('Le escribe')
    expect(after?.text).toContain('\n\nLe escribe Millbrook Clinic. Para empezar, elija una contraseña.\n\n')
    expect(after?.text).toContain('\n\n¿Preguntas? Llame al (555)\u00a0555-0142.\n\n')
    expect(await page('invitation')).toMatchObject({
      version: 2,
      words,
      published: { draftedBy: 'K. Morrow', publishedBy: 'I. Calloway' },
    })
    const trail = (await world.trail()).filter((action) => action.startsWith('wording.'))
    expect(trail).toEqual([
      'wording.drafted',
      'wording.refused!',
      'wording.refused!',
      'wording.refused!',
      'wording.refused!',
      'wording.changed',
    ])
  })

  test('T4 a mail that was queued before goes by the words of then, however late it is written', async () => {
    const mail = { template: 'invitation', queuedAt: beforeIt } as Parameters<ReturnType<typeof wordingOf>>[0]
    expect((await wordingOf(world.desk)(mail)).words).toEqual({})
    const now = { ...mail, queuedAt: world.clock.now() }
    expect((await wordingOf(world.desk)(now)).words).toMatchObject({ 'es.text-1': greeting })
  })

  test('the draft is read in text and as a page that can do nothing, with values nobody has', async () => {
    const params = { about: 'invitation', language: 'en' } as const
    const words = { 'en.heading': 'Come in' }
    const typed = await kenji.call(api.readWording, { params, body: { language: 'en', words } })
    expect(typed.body).toMatchObject({
      from: 'Millbrook Clinic',
      subject: expect.stringContaining('Your portal access'),
    })
    expect(typed.body.text).toContain('/link#sample-link-that-leads-nowhere')
    const refused = await kenji.call(api.readWording, {
      params,
      body: { language: 'en', words: { 'en.text-1': '{patientName}' } },
    })
    expect(refused.problem?.fields).toMatchObject([{ path: 'words.en.text-1' }])
    const opened = { 'Sec-Fetch-Dest': 'document' }
    const shown = await kenji.raw('GET', '/api/wordings/invitation/previews/es', { headers: opened })
    expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(shown.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    )
    expect(await shown.text()).toContain('Le escribe Millbrook Clinic.')
    expect((await marta.raw('GET', '/api/wordings/invitation/previews/es', { headers: opened })).status).toBe(
      403,
    )
  })

  test('T3 two who publish at the same moment: one does, the other is told that the draft is gone', async () => {
    const ruth = await world.staff('ruth')
    await save('frozen', { 'es.heading': 'Su cuenta está detenida' })
    const { seen } = await draftOf('frozen')
    const answers = await Promise.all([publish('frozen', seen), publish('frozen', seen, ruth)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.map(code).filter(Boolean)).toEqual(['draft-gone'])
  })

  test('back to the usual words by a draft that says so; each version says what it changed', async () => {
    const about = 'invitation'
    const back = { params: { about, version: '1' }, body: { reason: 'It did not help anybody' } } as const
    const wrong = { ...back, params: { about, version: '7' } } as const
    expect((await kenji.call(api.returnToWording, wrong)).status).toBe(404)
    await kenji.call(api.returnToWording, back)
    expect(await draftOf(about)).toMatchObject({ returnsTo: 1, words: {} })
    await kenji.call(api.discardWordingDraft, { params: { about }, body: { revision: 1 } })
    await kenji.call(api.returnToWording, back)
    await publish(about, (await draftOf(about)).seen)
    const { rows } = (await ines.call(api.listWordingVersions, { params: { about, version: 'newest' } })).body
    expect(rows).toMatchObject([
      { version: 3, returnsTo: 1, changes: [{ from: greeting }, { to: '' }] },
      { version: 2, reason, changes: [{ label: 'Paragraph 1, Spanish', to: greeting }, {}] },
    ])
    const listed = (await ines.call(api.listWordings)).body.rows
    expect(listed.find((row) => row.about === about)).toMatchObject({ version: 3, worded: false })
    expect(listed.find((row) => row.about === 'frozen')).toMatchObject({ version: 2, worded: true })
  })

  test('the clinic’s name, phone, hours and colour are on the portal and in the mails at once', async () => {
    const wrong = await save('clinic', { phone: '12', 'hours.1': '17:00-08:00' })
    expect(wrong.problem?.fields).toMatchObject([{ path: 'words.phone' }, { path: 'words.hours.1' }])
    const words = {
      name: 'Lakeside Clinic',
      phone: '(541) 555-0199',
      accent: 'plum',
      'hours.6': '09:00-12:00',
    }
    expect((await inForce('clinic', words)).status).toBe(200)
    expect(world.desk.house().clinic).toMatchObject({
      name: 'Lakeside Clinic',
      accent: 'plum',
      hours: { es: 'lunes a viernes, de 8 a. m. a 5 p. m.; sábado, de 9 a. m. a 12 p. m.' },
      version: 2,
    })
    world.clock.pass(minutes(2))
    await invite()
    const mail = (await world.mails()).at(-1)
    expect(mail?.subject).toContain('Lakeside Clinic')
    expect(mail?.text).toContain('Lakeside Clinic, (541)\u00a0555-0199, lunes a viernes')
  })

  test('the next press obeys what another server published, without being told', async () => {
    await world.act(async (unit) => {
      await unit.tx
        .insertInto('wording_version')
        .values({
          about: 'clinic',
          version: 3,
          words: JSON.stringify({ name: 'Hillside Clinic' }),
          drafted_by: 'staff-kenji',
          published_by: 'staff-ines',
          reason,
          returns_to: null,
          published_at: world.clock.now(),
        })
        .execute()
      unit.record({ action: 'wording.changed', outcome: 'done', object: 'wording:clinic:3' })
    })
    expect(world.desk.house().clinic.name).toBe('Lakeside Clinic')
    await verifiedCall(marta)
    expect(world.desk.house().clinic.name).toBe('Hillside Clinic')
    const { write } = world.desk.store
    await expect(write.deleteFrom('wording_version').execute()).rejects.toThrow(/never rewritten/)
  })

  test('S10 an agent reads nothing of it', async () => {
    expect((await marta.call(api.listWordings)).status).toBe(403)
  })
})
