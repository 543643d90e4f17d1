import { minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { did, lookForAnomalies, putCall } from './anomaly-steps.ts'
import { restrict } from './audit-steps.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

describe.each(engines)('looking after anomalies on %s', (engine) => {
  let world: World
  let ines: TestClient
  let ruth: TestClient
  let patientId: string
  let anomalyId: string
  beforeAll(async () => {
    ;({ world, patientId } = await deskWithMaria(engine))
    ines = await world.staff('ines')
    ruth = await world.staff('ruth')
    await putCall(world, 'call-of-devon', 'staff-devon', patientId)
    await did(
      world,
      'staff-devon',
      [{ action: 'record.opened', outcome: 'done', patient: patientId }],
      'call-of-devon',
    )
    const link = { action: 'reset-link.queued', outcome: 'done', patient: patientId } as const
    await did(world, 'staff-devon', [link, link], 'call-of-devon')
    await did(world, 'staff-ines', [link, link], 'call-of-devon')
    const hold = {
      action: 'account.held',
      outcome: 'done',
      reason: 'patient-reported',
      patient: patientId,
    } as const
    await world.act(async ({ record }) => record(hold))
    await lookForAnomalies(world)
    anomalyId = (await rows()).find(({ line }) => line.startsWith('Devon A') && !/ and /.test(line))?.id ?? ''
  })
  afterAll(() => world.stop())

  const rows = async (list: 'waiting' | 'settled' = 'waiting') =>
    (await ines.call(api.listAnomalies, { params: { list, anomalyId: 'beginning' } })).body.rows
  const look = async (client = ines, id = anomalyId) =>
    (await client.call(api.getAnomaly, { params: { anomalyId: id } })).body
  const params = () => ({ params: { anomalyId } })

  test('the most urgent stands first, with two numbers, the calls behind it, and the patient masked', async () => {
    const [first, ...others] = await rows()
    expect(first).toMatchObject({ urgency: 'now', title: '“This wasn’t me” after a desk action' })
    expect((await ines.call(api.countAnomalies)).body).toMatchObject({ now: 1, more: false })
    expect(others.map(({ urgency, holder }) => [urgency, holder])).toEqual([
      ['today', 'Nobody has it yet'],
      ['today', 'Nobody has it yet'],
    ])
    const page = await look(ines, anomalyId)
    expect(page.headline).toMatch(/did 2 things within 30 s of opening a record on .*; 0 took longer\.$/)
    expect(page.calls).toMatchObject([
      {
        callId: 'call-of-devon',
        by: 'D. Achterberg',
        patient: { name: 'García, M.', born: '1984' },
        hasty: true,
      },
    ])
    expect(JSON.stringify(page)).not.toMatch(/Elena|1187|0188|alder/i)
  })

  test('T1 whose names it showed is on the record before they are shown', async () => {
    const before = (await world.trail()).length
    await look()
    expect((await world.trail()).slice(before)).toEqual(['anomaly.viewed'])
    await restrict(world, patientId)
    expect((await look()).calls[0]?.patient?.name).toBe('Restricted record')
    expect((await look(ruth)).calls[0]?.patient?.name).toBe('García, M.')
  })

  test('nobody looks after a finding they had part in, nor is given one', async () => {
    const own = (await rows()).find(({ line }) => line.startsWith('Ines'))?.id ?? ''
    expect(await look(ines, own)).toMatchObject({
      may: [],
      holders: [],
      whyNot: 'You had part in it, so someone else looks after it.',
    })
    const settle = { params: { anomalyId: own }, body: { reason: 'duty' } } as const
    expect((await ines.call(api.settleAnomaly, settle)).problem?.refusal?.code).toBe('about-yourself')
    expect((await world.trail()).at(-1)).toBe('anomaly.refused!')
    expect((await look(ruth, own)).holders).toEqual([{ id: 'staff-ruth', name: 'Ruth Abernathy' }])
    const give = { params: { anomalyId: own }, body: { staffId: 'staff-ines' } }
    expect((await ruth.call(api.assignAnomaly, give)).problem?.refusal?.code).toBe('about-yourself')
  })

  test('given to somebody, noted, handed on: each stands on the record, and the note is sealed', async () => {
    await ines.call(api.assignAnomaly, { ...params(), body: { staffId: 'staff-ruth' } })
    expect((await look()).row.holder).toBe('With Ruth Abernathy')
    await ines.call(api.assignAnomaly, { ...params(), body: { staffId: null } })
    await ines.call(api.noteAnomaly, { ...params(), body: { note: 'Was cut off and rang again' } })
    const stored = await world.desk.store.read.selectFrom('anomaly_note').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain('rang again')
    expect((await look(ruth)).notes).toMatchObject([
      { by: 'I. Calloway', note: 'Was cut off and rang again' },
    ])
    const phone = { ...params(), body: { note: 'rang from 555-0142' } }
    expect((await ines.call(api.noteAnomaly, phone)).status).toBe(400)
    const empty = { ...params(), body: { note: 'ok' } }
    expect((await ines.call(api.noteAnomaly, empty)).problem?.fields?.[0]?.says).toMatch(/10 characters/)
    await ines.call(api.handOnAnomaly, params())
    const refused = await ines.call(api.settleAnomaly, { ...params(), body: { reason: 'duty' } })
    expect(refused.problem?.refusal).toMatchObject({ code: 'no-right', reason: 'privacy-officer' })
    expect((await world.trail()).filter((action) => /^anomaly\.(a|n|h)/.test(action))).toEqual([
      'anomaly.assigned',
      'anomaly.assigned',
      'anomaly.noted',
      'anomaly.handed-on',
    ])
  })

  test('T3 of two who settle it one wins; then it is in the other list, and only new evidence brings it back', async () => {
    world.clock.pass(minutes(1))
    const settle = () => ruth.call(api.settleAnomaly, { ...params(), body: { reason: 'acted-on' } })
    const both = await Promise.all([settle(), settle()])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await rows('settled')).toMatchObject([
      { id: anomalyId, holder: 'Not ordinary: it was acted on, by R. Abernathy' },
    ])
    expect((await rows()).map(({ id }) => id)).not.toContain(anomalyId)
    await did(world, 'staff-devon', [{ action: 'call.closed', outcome: 'done' }], 'call-of-devon')
    await lookForAnomalies(world)
    expect((await rows()).map(({ id }) => id)).not.toContain(anomalyId)
  })
})
