import { hours, minutes } from '@portal-desk/domain'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { settleChanges } from '../src/contact-changes/settle-changes.ts'
import { createDesk } from '../src/create-desk.ts'
import { readSettings } from '../src/settings/settings.ts'
import { changeToken } from '../src/unit/change-token.ts'
import { OLD, placeWithMaria } from './contact-change-steps.ts'
import { engines } from './engines.ts'
import { answersOfMaria } from './people.ts'
import { order, PHONE, phoneSteps } from './phone-change-steps.ts'
import { answer, callAbout, reset } from './steps.ts'
import { consoleEndpoints as api, portalEndpoints as portal, type World } from './world.ts'

describe.each(engines)('domain §3.9 a new phone on %s', (engine) => {
  let world: World
  let place: Awaited<ReturnType<typeof placeWithMaria>>
  let on: ReturnType<typeof phoneSteps>
  beforeEach(async () => {
    place = await placeWithMaria(engine)
    world = place.world
    on = phoneSteps(place)
  })
  afterEach(() => world.stop())
  const press = (callId: string, body: ReturnType<typeof order> | typeof reset) =>
    place.marta.call(api.applyRemedy, { params: { callId }, body })
  const trail = async () =>
    (await world.trail(place.patientId)).filter((one) => one.startsWith('contact-change'))

  test('asked for with a supervisor, called once, told to the email on file, and only then in use', async () => {
    const callId = await on.strongByPhone()
    expect((await press(callId, order())).problem?.refusal?.code).toBe('approval-needed')
    const before = (await world.mails()).length
    await on.started(callId)
    const page = await on.page(callId)
    expect(page.proofCall).toMatchObject({ number: PHONE, callsLeft: 2, missing: [] })
    expect(page.status).toMatchObject({ label: 'Contact change under way' })
    expect(JSON.stringify(page)).not.toContain('555-0188')
    expect((await world.mails()).length).toBe(before)

    const { body } = await on.called(callId, 'answered')
    expect(body.done).toMatch(/^Proved\. The number is used from .*A notice goes to the email on file\.$/)
    expect((await on.page(callId)).proofCall).toBeUndefined()
    const notice = await on.lastMail()
    expect([notice?.to, notice?.text]).toEqual([OLD, expect.stringContaining('Detener el cambio')])
    expect(notice?.text).not.toMatch(/0188|0199|correos del portal/)

    expect(await on.phones()).toEqual(['(555) 555-0188 mobile'])
    await on.later(hours(23))
    expect(await trail()).not.toContain('contact-change.applied')
    await on.later(hours(1))
    expect(await on.phones()).toEqual([`${PHONE} mobile`, '(555) 555-0188 old'])
    const told = await on.lastMail()
    expect([told?.to, told?.text]).toEqual([OLD, expect.stringContaining('otro número de teléfono')])
    expect(await trail()).toEqual([
      'contact-change.refused!',
      'contact-change.started',
      'contact-change.proved',
      'contact-change.applied',
    ])
  })

  test('the patient is found by the new number, links go on to the email, and no code is read out for a week', async () => {
    const callId = await on.atCounter()
    await on.started(callId)
    expect((await on.called(callId, 'answered')).body.done).toMatch(/^Proved, and in use\./)
    const code = { remedy: 'issue-temporary-login', input: { confirm: false, replace: false } } as const
    const told = await place.marta.call(api.applyRemedy, { params: { callId }, body: code })
    expect(told.problem?.refusal?.code).toBe('contact-too-new')
    await press(callId, reset)
    expect((await on.lastMail())?.to).toBe(OLD)
    const found = await place.marta.call(api.searchPatients, {
      body: { callId, text: '541 555 0199 garcia' },
    })
    expect(found.body.hits?.map(({ name }) => name)).toEqual(['García, M.'])
  })

  test('V5 for thirty days no call-back goes to the new number, nor to the one it replaced', async () => {
    const callId = await on.atCounter()
    await on.started(callId)
    await on.called(callId, 'answered')
    const callBack = async () => {
      const params = { callId: await callAbout(place.marta, 'maria garcia 3/12/1984') }
      await answer(place.marta, params.callId, { ...answersOfMaria, 'phone-on-file': PHONE })
      return place.marta.call(api.startCallBack, { params })
    }
    await on.later(hours(24 * 29))
    expect((await callBack()).problem?.refusal?.code).toBe('no-contact-old-enough')
    await on.later(hours(24 * 2))
    expect((await callBack()).body.number).toBe(PHONE)
  })

  test('one tap in the email stops it, and nothing of the number stays', async () => {
    const callId = await on.strongByPhone()
    await on.started(callId)
    await on.called(callId, 'answered')
    const token = await on.tokenOf('stop-change')
    const visitor = await world.visitor()
    const opened = await visitor.call(portal.openChange, { body: { page: 'stop', token } })
    expect(opened.body).toEqual({ state: 'live', phone: true })
    expect(await on.answer('stop-change')).toEqual({ result: 'stopped' })
    expect((await on.page(callId)).story?.map(({ text }) => text)).toContain(
      'Phone change stopped from the email on file. Treat as a warning',
    )
    await on.later(hours(48))
    expect(await trail()).not.toContain('contact-change.applied')
    const rows = await world.desk.store.read.selectFrom('contact_change').selectAll().execute()
    expect(rows).toMatchObject([{ end_kind: 'cancelled-by-patient', address: null, phone_use: 'mobile' }])
  })

  test('not answered it may be tried once more; then it waits until its time is over, and another may begin', async () => {
    const callId = await on.strongByPhone()
    await on.started(callId)
    expect((await on.called(callId, 'no-answer')).body.done).toContain('you can try once more')
    expect((await on.page(callId)).proofCall?.callsLeft).toBe(1)
    expect((await on.called(callId, 'no-answer')).body.done).toContain('not called again')
    expect((await on.called(callId, 'answered')).problem?.refusal?.code).toBe('no-proof-calls-left')
    await on.later(hours(24))
    expect(await trail()).toContain('contact-change.expired')
    await on.started(await on.strongByPhone())
  })

  test('only whoever asked, in the call they asked in, while the check is live, and no link either', async () => {
    const callId = await on.strongByPhone()
    await on.started(callId)
    expect((await on.called(callId, 'answered', place.ines)).problem?.type).toBe('not-here')
    const another = await on.strongByPhone()
    expect((await on.called(another, 'answered')).problem?.refusal?.code).toBe('no-proof-call')
    expect((await on.page(another)).proofCall).toBeUndefined()
    const { id } = await world.desk.store.read
      .selectFrom('contact_change')
      .select('id')
      .executeTakeFirstOrThrow()
    expect(await on.answer('new-address', changeToken(world.desk.vault, 'proof', id))).toEqual({
      result: 'over',
    })
    await on.later(minutes(16))
    const late = await on.called(callId, 'answered')
    expect(late.problem?.refusal?.code).toBe('verification-over')
    expect(await trail()).not.toContain('contact-change.proved')
  })

  test('what is no number is said before a colleague is asked, and less than that never gets in', async () => {
    const params = { callId: await on.strongByPhone() }
    const ask = (phone: string) => place.marta.call(api.askApproval, { params, body: order({ phone }) })
    const wrong = await ask('000 000 0000')
    expect(wrong.problem?.refusal?.code).toBe('not-a-phone')
    expect(JSON.stringify(wrong.problem)).toContain('with the area code')
    expect((await ask('555 0199')).status).toBe(400)
  })

  test('three days where no notice can be mailed, and the desk reads that it has to be told another way', async () => {
    await world.act(async ({ tx, record }) => {
      await tx
        .updateTable('patient_contact')
        .set({ standing: 'bouncing' })
        .where('kind', '=', 'email')
        .execute()
      record({ action: 'mail.bounced', outcome: 'done', patient: place.patientId })
    })
    const callId = await on.strongByPhone()
    await on.started(callId)
    expect((await on.called(callId, 'answered')).body.done).toContain('tell the patient by letter')
    await on.later(hours(71))
    expect(await trail()).not.toContain('contact-change.applied')
    await on.later(hours(1))
    expect(await trail()).toContain('contact-change.applied')
  })

  test('domain §3.1 a freeze ends it, also while the number is being called', async () => {
    const callId = await on.strongByPhone()
    await on.started(callId)
    const freeze = { remedy: 'freeze', input: { reason: 'pressured' } } as const
    await place.marta.call(api.applyRemedy, { params: { callId }, body: freeze })
    expect((await on.called(callId, 'answered')).problem?.refusal?.code).toBe('no-proof-call')
  })

  test('T3 of sixteen who say that it was answered one wins, and of sixteen unanswered ones two count', async () => {
    const callId = await on.strongByPhone()
    await on.started(callId)
    const sixteen = async (outcome: 'answered' | 'no-answer') =>
      (await Promise.all(Array.from({ length: 16 }, () => on.called(callId, outcome)))).filter(
        ({ status }) => status === 200,
      )
    expect(await sixteen('answered')).toHaveLength(1)
    expect((await trail()).filter((one) => one === 'contact-change.proved')).toHaveLength(1)
    expect((await world.mails()).filter(({ text }) => text.includes('/stop-change#'))).toHaveLength(1)

    await on.answer('stop-change')
    const again = await on.strongByPhone()
    await on.started(again, { phone: '541 555 0177' })
    const counted = await Promise.all(Array.from({ length: 16 }, () => on.called(again, 'no-answer')))
    expect(counted.filter(({ status }) => status === 200)).toHaveLength(2)
  })

  test('T4 a server that dies while it applies leaves nothing half done, and the next one does it once', async () => {
    const callId = await on.strongByPhone()
    await on.started(callId)
    await on.called(callId, 'answered')
    await world.mails()
    world.clock.pass(hours(24))
    const gone = (): never => {
      throw new Error('gone')
    }
    const dying = { ...world.desk, vault: { ...world.desk.vault, open: gone } }
    await expect(settleChanges(dying)).rejects.toThrow('gone')
    expect(await on.phones()).toEqual(['(555) 555-0188 mobile'])
    const settings = readSettings({ DEMO: 'true', SMTP_URL: 'smtp://127.0.0.1:1', ...world.env })
    const next = await createDesk(settings, world.clock.now, pino({ level: 'silent' }))
    try {
      await Promise.all([settleChanges(next), settleChanges(world.desk)])
    } finally {
      await next.close()
    }
    expect((await trail()).filter((one) => one === 'contact-change.applied')).toHaveLength(1)
    expect(await on.phones()).toEqual([`${PHONE} mobile`, '(555) 555-0188 old'])
  })
})
