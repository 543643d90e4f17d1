import { days, hours, minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { did, putCall } from './anomaly-steps.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

describe.each(engines)('domain §8 the figures on %s', (engine) => {
  let world: World
  let ines: TestClient
  let patientId: string
  beforeAll(async () => {
    ;({ world, patientId } = await deskWithMaria(engine))
    // What they did on their own before they rang is no success of the desk.
    await did(world, 'staff-marta', [{ action: 'patient.signed-in', outcome: 'done', patient: patientId }])
    world.clock.pass(minutes(10))
    await putCall(world, 'call-first', 'staff-marta', patientId)
    await putCall(world, 'call-other', 'staff-devon', patientId, 'verification-failed')
    await world.act(async ({ tx, record }) => {
      const now = world.clock.now()
      await tx
        .updateTable('call_session')
        .set({ closed_at: now + minutes(6) })
        .where('id', '=', 'call-first')
        .execute()
      await tx
        .insertInto('verification')
        .values({
          id: 'verification-1',
          call_id: 'call-first',
          patient_id: patientId,
          staff_id: 'staff-marta',
          started_at: now,
          drawn: '[]',
          submits: 1,
          checks: '[]',
          verified_at: now,
          ended_at: now,
          version: 1,
        })
        .execute()
      await tx.updateTable('staff').set({ team: 'Phone room' }).where('id', '=', 'staff-marta').execute()
      record({ action: 'sample.made', outcome: 'done' })
    })
    world.clock.pass(minutes(4))
    await did(world, 'staff-marta', [{ action: 'patient.signed-in', outcome: 'done', patient: patientId }])
    await did(
      world,
      'staff-marta',
      ['LOCKED_OUT=certain', 'MAIL_IN_SPAM_OR_DELAYED=likely'].map((causes) => ({
        action: 'diagnosis.shown' as const,
        outcome: 'done' as const,
        patient: patientId,
        object: `screen:${causes};ready=freeze`,
      })),
      'call-first',
    )
    world.clock.pass(days(2))
    ines = await world.staff('ines')
  })
  afterAll(() => world.stop())

  const figures = async (team?: string) =>
    (await ines.call(api.getFigures, { body: { period: 'week', ...(team ? { team } : {}) } })).body

  test('calls of the last whole days with what came of them; under 20 no percentage', async () => {
    const { figures: now, was, days: each, teams, more } = await figures()
    expect(now).toMatchObject({
      calls: 2,
      toSignedIn: { median: minutes(4), count: 2 },
      turnedAway: { part: 1, of: 2, notHeard: 1 },
      onTheLine: { part: 1, of: 2 },
      passed: { part: 1, of: 1 },
    })
    expect(now.turnedAway).not.toHaveProperty('percent')
    expect([was.calls, each.length, teams, more]).toEqual([0, 1, ['Phone room'], false])
  })

  test('domain §8 why they called: what stood there first, and how many were in while on the line', async () => {
    expect((await figures()).causes).toEqual([
      {
        cause: 'LOCKED_OUT',
        says: 'Locked after too many tries',
        part: 1,
        of: 1,
        ofCalls: { part: 1, of: 2 },
        before: { part: 0, of: 0 },
      },
    ])
  })

  test('L a figure is opened into exactly the calls that it counts, and that somebody looked is on the record', async () => {
    const behind = async (body: object) =>
      (await ines.call(api.listFigureCalls, { body: { period: 'week', figure: 'all', ...body } })).body
    const ids = async (body: object) => (await behind(body)).rows.map(({ callId }) => callId)
    expect((await ids({})).sort()).toEqual(['call-first', 'call-other'])
    expect((await world.trail()).at(-1)).toBe('figures.calls-viewed')
    expect(await ids({ figure: 'turned-away' })).toEqual(['call-other'])
    expect(await ids({ figure: 'not-heard' })).toEqual(['call-other'])
    expect(await ids({ figure: 'helped-later' })).toEqual([])
    expect(await ids({ figure: 'on-the-line' })).toEqual(['call-first'])
    expect(await ids({ cause: 'LOCKED_OUT' })).toEqual(['call-first'])
    expect(await ids({ cause: 'ON_HOLD' })).toEqual([])
    expect(await ids({ team: 'Phone room' })).toEqual(['call-first'])
    const [day] = (await figures()).days
    expect(await ids({ day: day?.day })).toHaveLength(2)
    expect(await ids({ day: '2020-01-01' })).toEqual([])
    const { total, rows, next } = await behind({ after: 'call-other' })
    expect([total, rows.length, next]).toEqual([2, 1, undefined])
    expect((await behind({ figure: 'on-the-line' })).rows).toMatchObject([
      { agent: 'Marta Lindqvist', ended: 'Resolved', toSignedIn: minutes(4) },
    ])
  })

  test('of one team alone', async () => {
    expect((await figures('Phone room')).figures).toMatchObject({ calls: 1, turnedAway: { part: 0 } })
    expect((await figures('No such team')).figures.calls).toBe(0)
  })

  test('today is not over, so it does not count; a week later it is the period before', async () => {
    await putCall(world, 'call-today', 'staff-marta', patientId)
    expect((await figures()).figures.calls).toBe(2)
    world.clock.pass(days(7) - hours(1))
    ines = await world.staff('ines')
    const { figures: now, was } = await figures()
    expect([now.calls, was.calls]).toEqual([1, 2])
  })

  test('L that somebody looked is on the record, by period', async () => {
    await figures()
    expect((await world.trail()).at(-1)).toBe('figures.viewed')
  })
})
