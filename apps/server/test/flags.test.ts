import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { deskWithMaria, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, PASSWORD, type World } from './world.ts'

const HER = 'maria garcia 3/12/1984'
const flag = { remedy: 'flag-call', input: { reason: 'coached' } } as const

describe.each(engines)('V7 suspicious calls on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  const page = async (client: TestClient, callId: string) =>
    (await client.call(api.getWorkspace, { params: { callId } })).body
  const flagged = async (client: TestClient) => (await client.call(api.getApprovals)).body.flagged
  const clear = (client: TestClient, flagId: string) =>
    client.call(api.clearFlag, { params: { flagId }, body: {} })
  /** At the counter with a passport: strong at once. */
  const strongCall = async (client: TestClient): Promise<string> => {
    const { callId } = (await client.call(api.openCall, { body: { channel: 'counter' } })).body
    await client.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText: HER } })
    await client.call(api.recordPhotoId, { params: { callId }, body: { document: 'passport', sure: true } })
    await client.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    return callId
  }
  const code = (client: TestClient, callId: string) =>
    client.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: 'issue-temporary-login', input: { confirm: false, replace: false } },
    })

  test('what the caller proved ends, every desk sees it, and strong actions wait for a supervisor', async () => {
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    expect((await marta.call(api.applyRemedy, { params: { callId }, body: flag })).status).toBe(200)
    expect(await page(marta, callId)).toMatchObject({
      level: { level: 'none' },
      flagged: { since: world.clock.now() },
    })
    const devon = await world.staff('devon')
    const other = await strongCall(devon)
    expect((await page(devon, other)).flagged).toBeDefined()
    expect((await code(devon, other)).problem?.refusal?.code).toBe('suspicious-call')

    const ines = await world.staff('ines')
    const [row] = await flagged(ines)
    expect(row).toMatchObject({ who: 'García, M.', reason: 'Someone is prompting', own: false })
    expect((await clear(ines, row?.id ?? '')).status).toBe(200)
    expect(await flagged(ines)).toEqual([])
    expect((await page(devon, other)).flagged).toBeUndefined()
    expect((await code(devon, other)).status).toBe(200)
    const trail = await world.trail(patientId)
    expect(trail).toEqual(expect.arrayContaining(['call.flagged', 'flag.cleared']))
  })

  test('a supervisor cannot clear their own flag, and an agent none', async () => {
    const ines = await world.staff('ines')
    const callId = await verifiedCall(ines)
    await ines.call(api.applyRemedy, { params: { callId }, body: flag })
    const [row] = await flagged(ines)
    expect(row?.own).toBe(true)
    expect((await clear(ines, row?.id ?? '')).problem?.refusal?.code).toBe('own-request')
    expect((await clear(marta, row?.id ?? '')).problem?.type).toBe('no-right')
    expect(await flagged(ines)).toHaveLength(1)
    expect((await clear(await world.staff('ruth'), row?.id ?? '')).status).toBe(200)
  })

  test('T3 of sixteen who clear it one wins; one that is gone is not here', async () => {
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: flag })
    const ines = await world.staff('ines')
    const [row] = await flagged(ines)
    const told = await Promise.all(Array.from({ length: 16 }, () => clear(ines, row?.id ?? '')))
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await world.trail(patientId)).filter((action) => action === 'flag.cleared')).toHaveLength(1)
    expect((await clear(ines, 'no-such-flag')).problem?.type).toBe('not-here')
  })
})
