import { hours } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeForgottenCalls } from '../src/calls/close-forgotten-calls.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answer, callAbout, deskWithMaria, enrol } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, type World } from './world.ts'

const wrong = { postcode: '1', 'street-address': '2', 'phone-on-file': '3', 'email-on-file': '4' }

describe.each(engines)('calls that were forgotten, on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeEach(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
    await enrol(world, marta, CHOSEN)
  })
  afterEach(() => world.stop())

  const failing = async (client: TestClient) => {
    const callId = await callAbout(client, 'maria garcia 3/12/1984')
    await answer(client, callId, wrong)
    return callId
  }
  const stateOf = async (callId: string) =>
    (
      await world.desk.store.read
        .selectFrom('call_session')
        .select(['state', 'disposition'])
        .where('id', '=', callId)
        .executeTakeFirstOrThrow()
    ).disposition
  const subjects = async () => (await world.mails()).map(({ subject }) => subject)

  test('P9 the patient hears of two failed checks although nobody closed the calls', async () => {
    const first = await failing(marta)
    await marta.call(api.closeCall, {
      params: { callId: first },
      body: { disposition: 'verification-failed' },
    })
    const left = await failing(await world.staff('devon'))
    const before = (await subjects()).length
    world.clock.pass(hours(2))
    await closeForgottenCalls(world.desk)
    expect(await stateOf(left)).toBeNull()
    world.clock.pass(1)
    await closeForgottenCalls(world.desk)
    await closeForgottenCalls(world.desk)
    expect(await stateOf(left)).toBe('verification-failed')
    const mails = (await subjects()).slice(before)
    expect(mails).toHaveLength(1)
    const closed = (await world.trail()).filter((action) => action === 'call.closed')
    expect(closed).toHaveLength(3)
  })

  test('a call without a record closes as well, and its agent finds it among the closed ones', async () => {
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    world.clock.pass(hours(2) + 1)
    await closeForgottenCalls(world.desk)
    expect(await stateOf(callId)).toBe('information-only')
    const again = await world.staff()
    const desk = await again.call(api.getDesk)
    expect(desk.body.open).toEqual([])
    const resumed = await again.call(api.resumeCall, { params: { callId } })
    expect(resumed.problem?.refusal?.code).toBe('call-closed')
  })
})
