import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { answer, deskWithMaria, enrol, invitation, reset, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, portalEndpoints as portal, type World } from './world.ts'

describe.each(engines)('notes on a record, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  const mark = (name: string) =>
    world.act(async ({ tx, context, record }) => {
      const row = { patient_id: patientId, mark: name, set_at: context.now }
      await tx.insertInto('patient_mark').values(row).execute()
      record({ action: 'record.marked', outcome: 'done', patient: patientId, reason: name })
    })
  const press = (client: TestClient, callId: string, body: typeof reset | typeof invitation) =>
    client.call(api.applyRemedy, { params: { callId }, body })

  test('edge case 31 no mail leaves any more: not from the desk, not by the patient’s tap', async () => {
    const username = await enrol(world, marta, CHOSEN)
    world.clock.pass(minutes(3))
    const callId = await verifiedCall(marta)
    expect((await press(marta, callId, reset)).status).toBe(200)
    await mark('no-mail')
    const before = await world.mails()
    const refused = await press(marta, callId, reset)
    expect(refused.problem?.refusal?.code).toBe('mail-not-allowed')
    const visitor = await world.visitor()
    await visitor.call(portal.forgotPassword, { body: { name: username, language: 'en' } })
    await expect.poll(async () => (await world.trail(patientId)).at(-1)).toBe('patient.asked-for-link!')
    expect(await world.mails()).toHaveLength(before.length)
    const page = (await marta.call(api.getWorkspace, { params: { callId } })).body
    expect(page.causes?.map(({ headline }) => headline)).toContain('Email is blocked')
  })

  test('edge case 4 a note sends every step to a supervisor, and the caller hears the one line', async () => {
    await mark('supervisor-only')
    const callId = await verifiedCall(marta)
    const refused = await press(marta, callId, invitation)
    expect(refused.problem?.refusal?.code).toBe('supervisor-only')
    const ines = await world.staff('ines')
    expect((await press(ines, await verifiedCall(ines), invitation)).status).toBe(200)
  })

  test('edge case 20 a restricted record: no name in the list, a reason first, a time, and who opened it is told', async () => {
    await mark('restricted')
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    const text = 'maria garcia 3/12/1984'
    const { body: found } = await marta.call(api.searchPatients, { body: { callId, text } })
    expect(found.hits).toMatchObject([{ name: 'Restricted record', born: '', town: '' }])
    expect(JSON.stringify(found.hits)).not.toMatch(/Garc|Millbrook/)
    await marta.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText: text } })
    const page = async () => (await marta.call(api.getWorkspace, { params: { callId } })).body
    expect(await page()).toMatchObject({ restricted: { over: false }, record: { name: 'Restricted record' } })
    expect((await marta.call(api.getDesk)).body.open).toMatchObject([{ who: 'Restricted record' }])
    const asked = await marta.call(api.startVerification, { params: { callId } })
    expect(asked.problem?.refusal?.code).toBe('restricted')

    const glass = () =>
      marta.call(api.breakGlass, { params: { callId }, body: { reason: 'patient-on-line' } })
    const until = (await glass()).body.until
    expect(until).toBe(world.clock.now() + minutes(15))
    expect((await glass()).problem?.refusal?.code).toBe('someone-else-changed-it')
    expect(await page()).toMatchObject({ restricted: { until }, record: { name: 'García, M.' } })
    const ruth = await world.staff('ruth')
    expect((await ruth.call(api.getApprovals)).body.opened).toMatchObject([
      { who: 'García, M.', reason: 'The patient is asking for help now' },
    ])
    expect(await world.trail(patientId)).toContain('record.break-glass')

    await answer(marta, callId)
    expect((await press(marta, callId, invitation)).status).toBe(200)
    world.clock.pass(minutes(8))
    await marta.call(api.extendStaffSession)
    world.clock.pass(minutes(7))
    expect(await page()).toMatchObject({ restricted: { over: true }, record: { name: 'Restricted record' } })
    expect((await press(marta, callId, invitation)).problem?.refusal?.code).toBe('break-glass-over')
    expect((await glass()).status).toBe(200)
  })

  test('edge case 20 what the chart says is restricted is so from its import on', async () => {
    await world.addPatients(maria({ restricted: true }))
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    const text = 'maria garcia 3/12/1984'
    const { hits } = (await marta.call(api.searchPatients, { body: { callId, text } })).body
    expect(hits).toMatchObject([{ name: 'Restricted record' }])
  })
})
