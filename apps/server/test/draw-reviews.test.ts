import { days, minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawFromDay } from '../src/reviews/draw-from-day.ts'
import { did, putCall } from './anomaly-steps.ts'
import { engines } from './engines.ts'
import { drawNextDay } from './review-steps.ts'
import { deskWithMaria } from './steps.ts'
import type { World } from './world.ts'

describe.each(engines)('L which calls are looked at, on %s', (engine) => {
  let world: World
  let patientId: string
  beforeAll(async () => {
    ;({ world, patientId } = await deskWithMaria(engine))
  })
  afterAll(() => world.stop())

  const nights = () => world.desk.store.read.selectFrom('review_draw').selectAll().orderBy('day').execute()

  test('a day without calls is drawn from as well, and nothing comes of it', async () => {
    expect(await drawNextDay(world)).toEqual([])
    expect(await nights()).toMatchObject([{ calls: 0, drawn: 0 }])
  })

  test('T3 of a night one by chance, one for what happened in it, and one of everybody at work; once', async () => {
    for (const n of [1, 2, 3]) await putCall(world, `marta-${n}`, 'staff-marta', patientId)
    await putCall(world, 'devon-1', 'staff-devon', patientId)
    await did(
      world,
      'staff-devon',
      [
        { action: 'verification.failed', outcome: 'done', patient: patientId },
        { action: 'account.unlocked', outcome: 'done', patient: patientId },
      ],
      'devon-1',
    )
    await world.desk.store.write
      .updateTable('call_session')
      .set({ closed_at: null })
      .where('id', '=', 'marta-3')
      .execute()
    world.desk.vault.randomInt = () => 0
    const drawn = await drawNextDay(world)
    expect(drawn.map(({ call_id, drawn_by, causes }) => [call_id, drawn_by, causes])).toEqual([
      ['devon-1', 'chance', '["unlock-only"]'],
      ['marta-1', 'turn', '[]'],
    ])
    expect(await nights()).toMatchObject([{ calls: 0 }, { calls: 3, drawn: 2 }])
    expect((await world.trail()).filter((action) => action === 'review.drawn')).toHaveLength(2)
  })

  test('an anomaly weighs; nobody’s turn comes twice within four weeks', async () => {
    for (const n of [4, 5]) await putCall(world, `marta-${n}`, 'staff-marta', patientId)
    const found = { rule: 'views-only', about: 'marta', rank: 1, people: '[]', found: 9, finding: '{}' }
    await world.act(async ({ tx, record }) => {
      await tx
        .insertInto('anomaly')
        .values({ id: 'a1', ...found, found_at: world.clock.now(), waits: 1, version: 1 })
        .execute()
      await tx.insertInto('anomaly_call').values({ anomaly_id: 'a1', call_id: 'marta-5', place: 0 }).execute()
      record({ action: 'anomaly.found', outcome: 'done' })
    })
    const drawn = (await drawNextDay(world)).slice(2)
    expect(drawn.map(({ call_id, drawn_by }) => [call_id, drawn_by])).toEqual([
      ['marta-4', 'chance'],
      ['marta-5', 'weight'],
    ])
  })

  test('T11 nights that were missed are made up for, the oldest first; two servers draw once', async () => {
    const before = (await nights()).length
    world.clock.pass(days(3) + minutes(1))
    await Promise.all([drawFromDay(world.desk), drawFromDay(world.desk)])
    for (const _ of [1, 2, 3]) await drawFromDay(world.desk)
    const all = await nights()
    expect(all).toHaveLength(before + 3)
    expect(new Set(all.map(({ day }) => day)).size).toBe(all.length)
  })
})
