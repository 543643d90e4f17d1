import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answer, deskWithMaria, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

describe.each(engines)('edge case 22 a call changes hands, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let devon: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    devon = await world.staff('devon')
  })
  afterEach(() => world.stop())

  const of = (callId: string) => ({ params: { callId } })
  const offer = (callId: string, staffId = 'staff-devon') =>
    marta.call(api.offerCall, { ...of(callId), body: { staffId } })
  const take = (client: TestClient, callId: string) => client.call(api.takeOverCall, of(callId))
  const page = async (client: TestClient, callId: string) =>
    (await client.call(api.getWorkspace, of(callId))).body

  test('offered, taken from the desk, and the caller counts as basic until asked again', async () => {
    const { colleagues } = (await marta.call(api.getColleagues)).body
    expect(colleagues).toEqual([{ id: 'staff-devon', name: expect.any(String), role: 'senior-agent' }])
    const callId = await verifiedCall(marta)
    expect((await take(devon, callId)).problem?.type).toBe('not-here')
    expect((await offer(callId)).status).toBe(200)
    expect((await page(marta, callId)).call.offeredTo).toBeTruthy()
    expect((await devon.call(api.getDesk)).body.offered).toMatchObject([{ callId, who: 'García, M.' }])

    expect((await take(devon, callId)).status).toBe(200)
    expect(await page(devon, callId)).toMatchObject({ level: { level: 'basic' }, call: { mine: true } })
    expect((await marta.call(api.getWorkspace, of(callId))).problem?.type).toBe('not-here')
    expect((await devon.call(api.getDesk)).body).toMatchObject({ offered: [], open: [{ id: callId }] })
    const unlock = { remedy: 'confirm-username', input: { username: 'maria', confirm: false } } as const
    const refused = await devon.call(api.applyRemedy, { ...of(callId), body: unlock })
    expect(refused.problem?.refusal?.code).toBe('verification-dropped')
    const sent = await devon.call(api.applyRemedy, { ...of(callId), body: invitation })
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
    const asked = await answer(devon, callId)
    expect(asked.body).toMatchObject({ result: 'verified', level: 'standard' })
    expect(await world.trail()).toEqual(expect.arrayContaining(['call.offered', 'call.taken-over']))
    expect(patientId).toBeTruthy()
  })

  test('taken back, it is not here for the colleague any more', async () => {
    const callId = await verifiedCall(marta)
    await offer(callId)
    await marta.call(api.endOffer, of(callId))
    expect((await take(devon, callId)).problem?.type).toBe('not-here')
    expect((await page(marta, callId)).level.level).toBe('standard')
  })

  test('T3 of one who takes it sixteen times, once', async () => {
    const callId = await verifiedCall(marta)
    await offer(callId)
    const told = await Promise.all(Array.from({ length: 16 }, () => take(devon, callId)))
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await world.trail()).filter((one) => one === 'call.taken-over')).toHaveLength(1)
  })

  test('nobody who is away is offered a call, and none to oneself', async () => {
    const callId = await verifiedCall(marta)
    expect((await offer(callId, 'staff-marta')).problem?.refusal?.code).toBe('someone-else-changed-it')
    expect((await offer(callId, 'staff-kenji')).problem?.refusal?.code).toBe('no-right')
    expect((await offer(callId, 'no-such-staff')).problem?.type).toBe('not-here')
    world.clock.pass(minutes(14))
    await marta.call(api.extendStaffSession)
    world.clock.pass(minutes(2))
    expect((await marta.call(api.getColleagues)).body.colleagues).toEqual([])
  })
})
