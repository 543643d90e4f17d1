import { afterEach, describe, expect, test } from 'vitest'
import { takeReport } from '../src/outbox/bounces/take-report.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { link, row } from './post-office.ts'
import { deskWithMaria, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, portalEndpoints, type World } from './world.ts'

const LATER = 3 * 60_000

describe.each(engines)('what comes back about a mail, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  let callId: string
  afterEach(() => world.stop())
  /** An invitation that María's mail server took. */
  const sent = async () => {
    const begun = await deskWithMaria(engine)
    world = begun.world
    marta = begun.marta
    patientId = begun.patientId
    callId = await verifiedCall(marta)
    await press()
    await world.mails()
    return (await row(world)).id
  }
  const press = () =>
    marta.call(api.applyRemedy, {
      params: { callId },
      body: { ...invitation, input: { ...invitation.input, confirm: false } },
    })
  const contact = () =>
    world.desk.store.read
      .selectFrom('patient_contact')
      .selectAll()
      .where('kind', '=', 'email')
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
  const account = () =>
    world.desk.store.read.selectFrom('portal_account').selectAll().executeTakeFirstOrThrow()
  const watch = async () => (await marta.call(api.getWorkspace, { params: { callId } })).body.watch
  const tells = async (action: string) => (await world.trail()).filter((one) => one === action).length

  test('M3 no such mailbox: the link ends, the contact is marked, a new link is refused, and it is told once', async () => {
    const id = await sent()
    expect(await takeReport(world.desk, id, { report: 'hard', status: '5.1.1' })).toBe(true)
    expect(await takeReport(world.desk, id, { report: 'hard', status: '5.1.1' })).toBe(false)
    expect(await row(world)).toMatchObject({ state: 'bounced', report: 'hard' })
    expect(await link(world)).toMatchObject({ end_kind: 'revoked', revoke_reason: 'bounced' })
    expect((await contact()).standing).toBe('bouncing')
    expect((await account()).contact).toBe('bouncing')
    world.clock.pass(LATER)
    expect((await press()).problem).toMatchObject({ refusal: { code: 'contact-bouncing' } })
    expect(await tells('mail.bounced')).toBe(1)
    expect(await tells('link.revoked')).toBe(1)
    expect((await watch())?.headline).toBe('The email did not arrive')
  })

  test('M3 edge case 14 a full mailbox ends the link and says nothing against the address', async () => {
    const id = await sent()
    await takeReport(world.desk, id, { report: 'soft', status: '5.2.2' })
    expect(await row(world)).toMatchObject({ state: 'bounced', report: 'soft' })
    expect(await link(world)).toMatchObject({ end_kind: 'revoked' })
    expect((await contact()).standing).toBe('good')
    world.clock.pass(LATER)
    expect((await press()).status).toBe(200)
  })

  test('M3 a delay keeps the link, and nobody sends the mail again; a receipt after it says delivered', async () => {
    const id = await sent()
    await takeReport(world.desk, id, { report: 'delayed', status: '4.2.0' })
    expect(await row(world)).toMatchObject({ state: 'deferred' })
    expect(await link(world)).toMatchObject({ end_kind: null })
    expect((await watch())?.headline).toBe('Her mail server asked us to wait')
    expect(await world.mails()).toHaveLength(1)
    await takeReport(world.desk, id, { report: 'delivered' })
    expect(await row(world)).toMatchObject({ state: 'delivered' })
    expect(await tells('mail.delivered')).toBe(1)
  })

  test.each([
    ['complaint', 'complained', 'mail.complained', null],
    ['blocked', 'suppressed', 'mail.blocked', 'revoked'],
  ] as const)(
    'a %s closes the address: no remedy and no door of the portal mails it',
    async (report, state, action, end) => {
      const id = await sent()
      await takeReport(world.desk, id, { report })
      expect(await row(world)).toMatchObject({ state })
      expect((await link(world)).end_kind).toBe(end)
      expect(await tells(action)).toBe(1)
      expect(await tells('address.suppressed')).toBe(1)
      world.clock.pass(LATER)
      expect((await press()).problem).toMatchObject({
        refusal: { code: 'mail-suppressed', reason: report },
      })
      const { username } = await account()
      const visitor = await world.visitor()
      const door = { body: { name: username, language: 'en' as const } }
      expect((await visitor.call(portalEndpoints.forgotPassword, door)).status).toBe(200)
      expect(await world.mails()).toHaveLength(1)
      expect(await tells('patient.asked-for-link!')).toBe(1)
      expect((await contact()).standing).toBe('good')
    },
  )

  test('with standard and their yes the address is open again, and the next link arrives', async () => {
    const id = await sent()
    await takeReport(world.desk, id, { report: 'complaint' })
    const before = (await marta.call(api.getWorkspace, { params: { callId } })).body
    expect(before.causes?.[0]).toMatchObject({ code: 'MAIL_SUPPRESSED', next: { remedy: 'unblock-email' } })
    const done = await marta.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: 'unblock-email', input: { confirm: false } },
    })
    expect(done.body).toMatchObject({ done: 'Email is allowed again.' })
    world.clock.pass(LATER)
    expect((await press()).status).toBe(200)
    expect(await world.mails()).toHaveLength(2)
    expect(await tells('address.allowed')).toBe(1)
  })

  test('a closed address is closed for everyone who shares it, in whatever spelling, and stands nowhere in clear', async () => {
    const id = await sent()
    await takeReport(world.desk, id, { report: 'complaint' })
    const [other = ''] = await world.addPatients(
      maria({
        sourceKey: 'mateo',
        names: [{ use: 'current', family: 'García', given: ['Mateo'] }],
        contacts: [{ kind: 'email', value: 'Maria.Garcia@Example.org', use: 'home' }],
      }),
    )
    await world.act(async (unit) => {
      const { patient } = await unit.factsFor(other)
      expect(patient.contacts[0]?.suppressed).toMatchObject({ reason: 'complaint' })
    })
    const kept = await world.desk.store.read.selectFrom('mail_suppression').selectAll().execute()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain('example.org')
  })

  test('a notice that is due to a closed address is written down as not sent', async () => {
    const id = await sent()
    await takeReport(world.desk, id, { report: 'complaint' })
    await world.act(async (unit) => {
      const facts = await unit.factsFor(patientId)
      const notice = { template: 'frozen', to: 'contact-on-file', askedBy: 'notice' } as const
      await unit.carryOut({ changes: [], messages: [notice], audit: [] }, facts)
    })
    expect(await world.mails()).toHaveLength(1)
    expect(await tells('mail.suppressed')).toBe(1)
    const kept = await world.desk.store.read
      .selectFrom('outbox_message')
      .selectAll()
      .where('template', '=', 'frozen')
      .executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ state: 'suppressed', recipient: null, report: 'complaint' })
  })

  test('M3 an address that was replaced meanwhile: what comes back says nothing against the new one', async () => {
    const id = await sent()
    const contacts = [{ kind: 'email' as const, value: 'new@example.org', use: 'home' as const }]
    await world.addPatients(maria({ contacts }))
    await takeReport(world.desk, id, { report: 'hard', status: '5.1.1' })
    expect(await row(world)).toMatchObject({ state: 'bounced' })
    expect((await contact()).standing).toBe('good')
    expect((await account()).contact).not.toBe('bouncing')
  })

  test('M3 a link that was used stays used, whatever comes back', async () => {
    const id = await sent()
    const token = await world.newestToken()
    const visitor = await world.visitor()
    const { body } = await visitor.call(portalEndpoints.choosePassword, {
      body: { token, birthDate: '1984-03-12', password: 'seven green umbrellas dancing' },
    })
    expect(body.result).toBe('saved')
    await takeReport(world.desk, id, { report: 'hard', status: '5.1.1' })
    const [first] = await world.desk.store.read.selectFrom('access_link').selectAll().execute()
    expect(first).toMatchObject({ end_kind: 'redeemed' })
    expect(await tells('link.revoked')).toBe(0)
  })

  test('M3 a report about a mail that there is not changes nothing', async () => {
    await sent()
    const before = (await world.trail()).length
    expect(await takeReport(world.desk, 'no-such-mail', { report: 'hard' })).toBe(false)
    expect(await world.trail()).toHaveLength(before)
  })
})
