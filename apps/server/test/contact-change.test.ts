import { hours } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { changeSteps, NEW, OLD, order, placeWithMaria, stop } from './contact-change-steps.ts'
import { engines } from './engines.ts'
import { reset } from './steps.ts'
import { consoleEndpoints as api, portalEndpoints as portal, type World } from './world.ts'

describe.each(engines)('domain §3.9 a new address on %s', (engine) => {
  let world: World
  let marta: TestClient
  let username: string
  let patientId: string
  let on: ReturnType<typeof changeSteps>
  beforeEach(async () => {
    const place = await placeWithMaria(engine)
    ;({ world, marta, username, patientId } = place)
    on = changeSteps(place)
  })
  afterEach(() => world.stop())

  test('edge case 10 proof from the new, notice and wait at the old, and only then in use', async () => {
    const callId = await on.strongByPhone()
    expect((await on.press(callId, order())).problem?.refusal?.code).toBe('approval-needed')
    await on.started(callId)
    expect((await on.lastMail())?.to).toBe(NEW)
    expect((await on.page(callId)).status).toMatchObject({ label: 'Contact change under way' })
    expect((await on.press(callId, reset)).status).toBe(200)
    expect((await on.lastMail())?.to).toBe(OLD)

    expect(await on.answer('new-address')).toEqual({
      result: 'proved',
      from: world.clock.now() + hours(24),
    })
    const notice = await on.lastMail()
    expect([notice?.to, notice?.text]).toEqual([OLD, expect.stringContaining('Detener el cambio')])
    expect((await on.page(callId)).causes?.map(({ code }) => code)).toContain('CONTACT_CHANGE_COOLING')

    await on.later(hours(23))
    expect(await world.trail(patientId)).not.toContain('contact-change.applied')
    await on.later(hours(1))
    expect(await world.trail(patientId)).toContain('contact-change.applied')
    const both = (await world.mails()).slice(-2)
    expect(both.map(({ to }) => to.join()).sort()).toEqual([OLD, NEW].sort())
    expect(both.every(({ subject }) => subject.includes('Su correo cambió'))).toBe(true)
  })

  test('for a week after, what brings a way in goes to the old address and no code is read out', async () => {
    const callId = await on.atCounter()
    await on.started(callId)
    expect((await on.answer('new-address')).result).toBe('proved')
    // Seen in person, with a colleague's consent: in use at once.
    expect(await world.trail(patientId)).toContain('contact-change.applied')
    const code = { remedy: 'issue-temporary-login', input: { confirm: false, replace: false } } as const
    const told = await marta.call(api.applyRemedy, { params: { callId }, body: code })
    expect(told.problem?.refusal?.code).toBe('contact-too-new')
    await on.press(callId, reset)
    expect((await on.lastMail())?.to).toBe(OLD)
    await on.later(hours(7 * 24))
    const visitor = await world.visitor()
    await visitor.call(portal.forgotPassword, { body: { name: username, language: 'en' } })
    await expect.poll(async () => (await on.lastMail())?.to).toBe(NEW)
  })

  test('one tap at the old address stops it, and nothing of the new one stays', async () => {
    await on.started(await on.strongByPhone())
    await on.answer('new-address')
    expect(await on.answer('stop-change')).toEqual({ result: 'stopped' })
    expect(await on.answer('stop-change')).toEqual({ result: 'over' })
    await on.later(hours(48))
    expect(await world.trail(patientId)).not.toContain('contact-change.applied')
    const rows = await world.desk.store.read.selectFrom('contact_change').selectAll().execute()
    expect(rows).toMatchObject([{ end_kind: 'cancelled-by-patient', address: null }])
  })

  test('a stranger says “not for me”: it ends, and that address is not written to again', async () => {
    await on.started(await on.strongByPhone())
    expect(await on.answer('not-for-me')).toEqual({ result: 'noted' })
    expect(await on.answer('new-address')).toEqual({ result: 'over' })
    const before = (await world.mails()).length
    const again = await on.strongByPhone()
    await on.started(again)
    expect(
      (await on.page(again)).remedies?.find(({ remedy }) => remedy === order().remedy)?.missing,
    ).toMatchObject([{ refusal: { code: 'new-contact-held' } }])
    expect((await world.mails()).length).toBe(before)
  })

  test('nobody proved it in time: it ends, and another may begin', async () => {
    await on.started(await on.strongByPhone())
    const token = await on.tokenOf('new-address')
    await on.later(hours(24))
    expect(await world.trail(patientId)).toContain('contact-change.expired')
    expect(await on.answer('new-address', token)).toEqual({ result: 'over' })
    await on.started(await on.strongByPhone())
  })

  test('domain §3.1 a freeze ends it, even where the login is frozen already', async () => {
    const callId = await on.strongByPhone()
    await on.started(callId)
    const token = await on.tokenOf('new-address')
    const freeze = { remedy: 'freeze', input: { reason: 'patient-reported' } } as const
    await marta.call(api.applyRemedy, { params: { callId }, body: freeze })
    expect(await on.answer('new-address', token)).toEqual({ result: 'over' })
  })

  test('staff stop it at basic, and the other address gets its reset at once', async () => {
    const callId = await on.strongByPhone()
    await on.started(callId)
    const token = await on.tokenOf('new-address')
    expect((await on.press(callId, stop)).status).toBe(200)
    expect((await on.press(callId, stop)).problem?.refusal?.code).toBe('no-contact-change')
    expect(await on.answer('new-address', token)).toEqual({ result: 'over' })
  })

  test('a notice that comes back makes the wait longer', async () => {
    await on.started(await on.strongByPhone())
    await on.answer('new-address')
    await world.mails()
    await world.act(async ({ tx, record }) => {
      await tx
        .updateTable('patient_contact')
        .set({ standing: 'bouncing' })
        .where('kind', '=', 'email')
        .execute()
      record({ action: 'mail.bounced', outcome: 'done', patient: patientId })
    })
    await on.later(hours(25))
    expect((await world.trail(patientId)).filter((one) => one.startsWith('contact-change.')).at(-1)).toBe(
      'contact-change.delayed',
    )
    await on.later(hours(47))
    expect(await world.trail(patientId)).toContain('contact-change.applied')
  })

  test('T3 of sixteen who prove, stop and disown at once, one wins', async () => {
    await on.started(await on.strongByPhone())
    await on.answer('new-address')
    const tokens = { stop: await on.tokenOf('stop-change'), no: await on.tokenOf('not-for-me') }
    const told = await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        i % 2 === 0 ? on.answer('stop-change', tokens.stop) : on.answer('not-for-me', tokens.no),
      ),
    )
    expect(told.filter(({ result }) => result === 'stopped' || result === 'noted')).toHaveLength(1)
  })

  test('a token of one page opens no other, and a made-up one looks like an old one', async () => {
    await on.started(await on.strongByPhone())
    const proof = await on.tokenOf('new-address')
    expect(await on.answer('stop-change', proof)).toEqual({ result: 'over' })
    expect(await on.answer('new-address', `${'A'.repeat(43)}nothing`)).toEqual({ result: 'over' })
    expect((await on.answer('new-address', proof)).result).toBe('proved')
  })
})
