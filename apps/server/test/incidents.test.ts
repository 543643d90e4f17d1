import { hours, minutes } from '@portal-desk/domain'
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

  test('what is known of an incident stands on its page and at every desk, and goes on until it is over', async () => {
    const list = (of: 'open' | 'over', incidentId = 'beginning') =>
      ines.call(api.listIncidents, { params: { list: of, incidentId } })
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    const note = 'The provider is told'
    const { incidentId } = (
      await ines.call(api.openIncident, { body: { reason: 'portal-slow', note, expected: 'one-hour' } })
    ).body
    const inAnHour = world.clock.now() + hours(1)
    const row = { id: incidentId, reason: 'The portal is very slow', by: 'I. Calloway', note, calls: 1 }
    expect((await list('open')).body.rows).toEqual([expect.objectContaining(row)])
    expect((await portal()).incident?.expectedUntil).toBeLessThanOrEqual(inAnHour)
    const foresee = (expected: 'four-hours' | 'not-known') =>
      ines.call(api.expectIncidentEnd, { params: { incidentId }, body: { expected } })
    expect((await foresee('four-hours')).status).toBe(200)
    expect((await portal()).incident?.expectedUntil).toBeGreaterThan(inAnHour)
    expect((await foresee('not-known')).status).toBe(200)
    expect((await portal()).incident).not.toHaveProperty('expectedUntil')
    await close(incidentId)
    expect((await foresee('four-hours')).problem?.type).toBe('conflict')
    await marta.call(api.closeCall, { params: { callId }, body: { disposition: 'resolved' } })
    expect((await list('open')).body.rows).toEqual([])
    const over = (await list('over')).body.rows
    expect(over).toMatchObject([{ ...row, over: { at: expect.any(Number), by: 'I. Calloway' } }])
    const entries = await world.desk.store.read
      .selectFrom('audit_entry')
      .select(['action', 'entry'])
      .where('action', 'in', ['incident.opened', 'incident.end-expected'])
      .orderBy('idx')
      .execute()
    const recorded = entries.map(({ entry }) => Buffer.from(entry).toString())
    expect(recorded.map((entry) => JSON.parse(entry).reason)).toEqual([
      'portal-slow:one-hour',
      'four-hours',
      'not-known',
    ])
    expect(recorded.join()).not.toContain(note)
  })

  test('those that are over come in pages, the newest end first; a call long before or after met none', async () => {
    await callAbout(marta, 'maria garcia 3/12/1984')
    const now = world.clock.now()
    await world.act(async ({ tx, record }) => {
      const rows = Array.from({ length: 23 }, (_, i) => ({
        id: `incident-${String(i).padStart(4, '0')}`,
        reason: 'planned-work',
        opened_at: now - hours(48) - i,
        opened_by: 'staff-ines',
        closed_at: now - hours(24) - (i % 3),
        closed_by: 'staff-ines',
        expected_until: null,
        note: null,
      }))
      await tx.insertInto('incident').values(rows).execute()
      record({ action: 'incident.opened', outcome: 'done' })
    })
    const page = async (incidentId: string) =>
      (await ines.call(api.listIncidents, { params: { list: 'over', incidentId } })).body
    const first = await page('beginning')
    const rest = await page(first.next ?? '')
    expect([first.rows.length, rest.rows.length, rest.next]).toEqual([20, 3, undefined])
    const all = [...first.rows, ...rest.rows]
    expect(new Set(all.map(({ id }) => id)).size).toBe(23)
    expect(all.map(({ over }) => over?.at)).toEqual(
      all.map(({ over }) => over?.at).sort((a = 0, b = 0) => b - a),
    )
    expect(new Set(all.map(({ calls }) => calls))).toEqual(new Set([0]))
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
