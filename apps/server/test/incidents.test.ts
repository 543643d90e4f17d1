import { minutes } from '@portal-desk/domain'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { callAbout, deskWithMaria, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, portalEndpoints, type World } from './world.ts'

describe.each(engines)('SERVICE_OUTAGE on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  beforeEach(async () => {
    const desk = await deskWithMaria(engine)
    world = desk.world
    marta = desk.marta
    ines = await world.staff('ines')
  })
  afterEach(() => world.stop())

  const open = (client = ines) => client.call(api.openIncident, { body: { reason: 'sign-in-fails' } })
  const close = (incidentId: string) => ines.call(api.closeIncident, { params: { incidentId } })
  const pageOf = async (callId: string) => (await marta.call(api.getWorkspace, { params: { callId } })).body
  const portal = async () => (await marta.call(api.getDesk)).body.portal

  test('a supervisor opens and closes an incident; every desk and call knows, and the trail has both', async () => {
    const before = await callAbout(marta, 'maria garcia 3/12/1984')
    const callId = await verifiedCall(marta)
    const { incidentId } = (await open()).body
    expect((await portal()).incident).toMatchObject({
      id: incidentId,
      reason: 'Signing in does not work',
      by: 'I. Calloway',
    })
    expect((await pageOf(before)).say.en).toMatch(/^The portal has a problem right now/)
    expect((await pageOf(callId)).causes?.[0]).toMatchObject({
      code: 'SERVICE_OUTAGE',
      confidence: 'certain',
    })
    const pressed = await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    expect(pressed.problem?.refusal?.code).toBe('outage')
    expect(await world.mails()).toEqual([])

    expect((await close(incidentId)).status).toBe(200)
    expect(await portal()).toEqual({})
    expect((await pageOf(callId)).causes?.[0]?.code).toBe('NOT_ENROLLED')
    const trail = await world.trail()
    expect(trail.filter((action) => action.startsWith('incident.'))).toEqual([
      'incident.opened',
      'incident.closed',
    ])
  })

  test('T3 of sixteen who open or close the same incident one does', async () => {
    const opened = await Promise.all(Array.from({ length: 16 }, () => open()))
    expect(opened.filter(({ status }) => status === 201)).toHaveLength(1)
    const { incidentId = '' } = opened.find(({ status }) => status === 201)?.body ?? {}
    const closed = await Promise.all(Array.from({ length: 16 }, () => close(incidentId)))
    expect(closed.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await open()).status).toBe(201)
    expect((await open(marta)).problem?.type).toBe('no-right')
  })

  test('mail that does not leave is noticed, and people who cannot get in are counted', async () => {
    expect((await marta.call(api.getDesk)).body.mail).not.toHaveProperty('stuckSince')
    const callId = await verifiedCall(marta)
    await world.desk.outbox?.stop()
    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    const since = world.clock.now()
    world.clock.pass(minutes(10))
    expect((await marta.call(api.getDesk)).body.mail.stuckSince).toBeLessThanOrEqual(since)

    for (let i = 0; i < 5; i++) world.desk.faults.note(`ip:${i}`, 'unexpected')
    expect((await portal()).failing).toEqual({ people: 5, usual: 5 })
    const outage = (await pageOf(callId)).causes?.find(({ code }) => code === 'SERVICE_OUTAGE')
    expect(outage).toMatchObject({
      confidence: 'likely',
      evidence: [
        { at: since, text: expect.stringMatching(/has not left us/) },
        { text: expect.stringMatching(/^5 people could not sign in/) },
      ],
    })
  })

  test('T11 a visitor whom the server failed counts, one who erred does not', async () => {
    const visitor = await world.visitor()
    const body = { username: 'nobody', password: 'not the right one' }
    await visitor.call(portalEndpoints.signInPatient, { body })
    expect(world.desk.faults.people()).toBe(0)
    await sql`alter table throttle rename to away`.execute(world.desk.store.write)
    const { problem } = await visitor.call(portalEndpoints.signInPatient, { body })
    await sql`alter table away rename to throttle`.execute(world.desk.store.write)
    expect(problem?.changed).toBe('no')
    expect(world.desk.faults.people()).toBe(1)
  })
})
