import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answer, callAbout, deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const TYPED = 'maria garcia 3/12/1984'

describe.each(engines)('edge case 33 callers to call back, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  const of = (callId: string) => ({ params: { callId } })
  const promise = async () => {
    const callId = await callAbout(marta, TYPED)
    expect((await marta.call(api.promiseCallBack, of(callId))).status).toBe(200)
    return callId
  }
  const list = async (who: TestClient) => (await who.call(api.getDesk)).body.callBacks
  const take = (who: TestClient, promisedId: string) => who.call(api.callBackNow, { params: { promisedId } })

  test('promised once, on everybody’s list, and there when the call is long closed', async () => {
    const callId = await promise()
    expect((await marta.call(api.getWorkspace, of(callId))).body.call.callMeBackAt).toBe(world.clock.now())
    expect((await marta.call(api.promiseCallBack, of(callId))).problem?.refusal?.code).toBe(
      'someone-else-changed-it',
    )
    await marta.call(api.wrapUpCall, of(callId))
    await marta.call(api.closeCall, { ...of(callId), body: { disposition: 'information-only' } })
    const devon = await world.staff('devon')
    expect(await list(devon)).toEqual([
      { callId, by: 'M. Lindqvist', since: world.clock.now(), who: 'García, M.' },
    ])
  })

  test('whoever takes it has a call of their own with the record open, nothing proved, and nothing asked twice', async () => {
    const promised = await promise()
    const devon = await world.staff('devon')
    const { callId } = (await take(devon, promised)).body
    const page = (await devon.call(api.getWorkspace, of(callId))).body
    expect(page).toMatchObject({
      call: { mine: true, channel: 'phone' },
      record: { patientId, name: 'García, M.' },
      level: { level: 'none' },
    })
    expect(await list(marta)).toEqual([])
    expect((await answer(devon, callId)).body).toMatchObject({ result: 'verified' })
    expect(await world.trail(patientId)).toEqual(
      expect.arrayContaining(['call.call-back-promised', 'call.called-back', 'record.opened']),
    )
  })

  test('T3 of two who take it one wins, and the other is told', async () => {
    const promised = await promise()
    const both = await Promise.all([
      take(marta, promised),
      world.staff('devon').then((d) => take(d, promised)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status !== 200)?.problem?.refusal?.code).toBe('someone-else-changed-it')
  })

  test('V8 nobody takes the call of their own record; edge case 20 a restricted one has no name on the list', async () => {
    const promised = await promise()
    await world.act(async ({ tx, record, context }) => {
      await tx.updateTable('staff').set({ patient_id: patientId }).where('username', '=', 'devon').execute()
      const row = { patient_id: patientId, mark: 'restricted', set_at: context.now }
      await tx.insertInto('patient_mark').values(row).execute()
      record({ action: 'record.marked', outcome: 'done', patient: patientId, reason: 'restricted' })
    })
    const devon = await world.staff('devon')
    expect((await take(devon, promised)).problem?.refusal?.code).toBe('own-record')
    expect((await list(marta)).map(({ who }) => who)).toEqual(['Restricted record'])
  })

  test('what was not promised, or is nobody’s, is not here', async () => {
    const callId = await callAbout(marta, TYPED)
    expect((await take(marta, callId)).problem?.refusal?.code).toBe('someone-else-changed-it')
    expect((await take(marta, 'no-such-call')).problem?.type).toBe('not-here')
  })
})
