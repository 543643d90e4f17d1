import { days } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { did, putCall } from './anomaly-steps.ts'
import { linkStaff, restrict } from './audit-steps.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { drawNextDay } from './review-steps.ts'
import { employ } from './staff-steps.ts'
import { deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const fine = { verdict: 'as-it-should-be' } as const
const talk = { verdict: 'to-talk-about', reason: 'not-explained', note: 'Say when the mail comes' } as const
const disputes = { agreed: false, note: 'The caller was in a hurry' } as const

describe.each(engines)('L calls that were drawn are looked at, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let ruth: TestClient
  let ofCall: Map<string, string>
  beforeAll(async () => {
    let patientId: string
    ;({ world, patientId } = await deskWithMaria(engine))
    const [colleague = '', guarded = ''] = await world.addPatients(
      maria({
        sourceKey: 'ines',
        addresses: [],
        names: [{ use: 'current', family: 'Calloway', given: ['Ines'] }],
      }),
      maria({ sourceKey: 'vip', addresses: [], names: [{ use: 'current', family: 'Star', given: ['Ada'] }] }),
    )
    await linkStaff(world, 'ines', colleague)
    await restrict(world, guarded)
    for (const n of [1, 2, 3, 4]) await putCall(world, `call-000${n}`, 'staff-marta', patientId)
    await putCall(world, 'call-near', 'staff-devon', colleague)
    await putCall(world, 'call-vip', 'staff-devon', guarded)
    await putCall(world, 'call-own', 'staff-ines', patientId)
    await putCall(world, 'call-handed-over', 'staff-devon', patientId)
    await did(world, 'staff-ines', [{ action: 'call.opened', outcome: 'done' }], 'call-handed-over')
    await employ(world, 'sofia', 'supervisor')
    const drawn = await drawNextDay(world, { reviewChance: 100 })
    ofCall = new Map(drawn.map(({ call_id, id }) => [call_id, id]))
    ines = await world.staff('ines')
    ruth = await world.staff('ruth')
    marta = await world.staff()
  })
  afterAll(() => world.stop())

  const of = (callId: string) => ({ params: { reviewId: ofCall.get(callId) ?? '' } })
  const listed = async (client: TestClient, list: 'waiting' | 'looked-at' = 'waiting') =>
    (await client.call(api.listReviews, { params: { list, reviewId: 'beginning' } })).body
  const replay = (client: TestClient, callId: string) => client.call(api.getCallReplay, { body: { callId } })
  const signOff = (client: TestClient, callId: string, body: typeof fine | typeof talk = fine) =>
    client.call(api.signOffReview, { ...of(callId), body })
  const notes = async (client = marta) =>
    (await client.call(api.listOwnReviews, { params: { reviewId: 'beginning' } })).body.rows

  test('each is listed with whose it was and why it was drawn; nothing of a patient leaves', async () => {
    const { rows, overdue } = await listed(ines)
    expect(rows).toHaveLength(8)
    expect(rows[0]).toMatchObject({ why: 'By chance', overdue: false, standing: 'Nobody has looked yet' })
    expect(overdue).toEqual({ count: 0, more: false, afterDays: 14 })
    expect(JSON.stringify(rows)).not.toMatch(/Garc|Star/)
  })

  test.each([
    ['one’s own', 'call-own'],
    ['one that one handed over', 'call-handed-over'],
    ['one about somebody near', 'call-near'],
    ['one about a restricted record', 'call-vip'],
  ])('V8 a supervisor does not sign off %s; the list and the page say so alike', async (_, callId) => {
    const row = (await listed(ines)).rows.find(({ id }) => id === ofCall.get(callId))
    expect(row?.notYours).toBe(true)
    const { body } = await ines.call(api.getReview, of(callId))
    expect(body).toMatchObject({ may: [], whyNot: expect.stringMatching(/Somebody else reviews it/) })
    await replay(ines, callId)
    expect((await signOff(ines, callId)).problem?.refusal?.code).toMatch(
      /about-yourself|own-record|same-household|restricted-details/,
    )
    expect((await world.trail()).at(-1)).toBe('review.refused!')
  })

  test('a restricted record is the privacy officer’s', async () => {
    await replay(ruth, 'call-vip')
    expect((await signOff(ruth, 'call-vip')).body).toEqual({ done: 'Signed off: as it should be.' })
  })

  test('L nobody signs off what they have not replayed since it was drawn', async () => {
    expect((await ines.call(api.getReview, of('call-0001'))).body).toMatchObject({ replayed: false })
    expect((await signOff(ines, 'call-0001')).problem?.refusal?.code).toBe('replay-first')
    await replay(ines, 'call-0002')
    expect((await signOff(ines, 'call-0001')).problem?.refusal?.code).toBe('replay-first')
    await replay(ines, 'call-0001')
    expect((await ines.call(api.getReview, of('call-0001'))).body).toMatchObject({ replayed: true })
    expect((await signOff(ines, 'call-0001')).status).toBe(200)
    expect((await world.trail()).at(-1)).toBe('review.signed-off')
  })

  test('T3 of two who sign off at once one wins, and the other is told', async () => {
    const sofia = await world.staff('sofia')
    for (const client of [ines, sofia]) await replay(client, 'call-0002')
    const both = await Promise.all([signOff(ines, 'call-0002'), signOff(sofia, 'call-0002', talk)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const again = await signOff(ines, 'call-0002')
    expect(again.problem?.refusal?.code).toBe('someone-else-changed-it')
  })

  test('a note is sealed where it is kept, reaches whoever took the call and nobody else, and is agreed to', async () => {
    await replay(ines, 'call-0003')
    expect((await signOff(ines, 'call-0003', { ...talk, note: 'rang from 555-0142' } as never)).status).toBe(
      400,
    )
    expect((await signOff(ines, 'call-0003', talk)).status).toBe(200)
    const { note } = await world.desk.store.read
      .selectFrom('call_review')
      .select('note')
      .where('call_id', '=', 'call-0003')
      .executeTakeFirstOrThrow()
    expect(note).not.toContain('mail')
    const waiting = async () => (await marta.call(api.countOwnReviews)).body.waiting
    const before = await waiting()
    const mine = (await notes()).find(({ callId }) => callId === 'call-0003')
    expect(mine).toMatchObject({
      about: 'The patient was not told what comes next',
      said: [{ by: 'Ines Calloway', note: talk.note }],
      mayAnswer: true,
    })
    const devon = await world.staff('devon')
    expect(await notes(devon)).toEqual([])
    const answer = { ...of('call-0003'), body: { agreed: true } } as const
    expect((await devon.call(api.answerReview, answer)).status).toBe(404)
    expect((await marta.call(api.answerReview, answer)).status).toBe(200)
    expect((await marta.call(api.answerReview, answer)).problem?.refusal?.code).toBe(
      'someone-else-changed-it',
    )
    expect(await waiting()).toBe(before - 1)
  })

  test('what is not agreed to goes to a second person who replays it as well, and that is the end', async () => {
    await replay(ines, 'call-0004')
    await signOff(ines, 'call-0004', talk)
    world.clock.pass(days(1))
    marta = await world.staff()
    ines = await world.staff('ines')
    ruth = await world.staff('ruth')
    await marta.call(api.answerReview, { ...of('call-0004'), body: disputes })
    const look = (client: TestClient) =>
      client.call(api.lookAgain, {
        ...of('call-0004'),
        body: { verdict: 'withdrawn', note: 'They did say it' },
      })
    await replay(ines, 'call-0004')
    expect((await look(ines)).problem?.refusal?.code).toBe('looked-first')
    expect((await look(ruth)).problem?.refusal?.code).toBe('replay-first')
    await replay(ruth, 'call-0004')
    expect((await ruth.call(api.getReview, of('call-0004'))).body).toMatchObject({
      may: ['look-again'],
      said: [{ note: talk.note }, { by: 'Marta Lindqvist', says: 'Not agreed', note: disputes.note }],
    })
    expect((await look(ruth)).status).toBe(200)
    expect((await notes()).find(({ callId }) => callId === 'call-0004')).toMatchObject({
      standing: 'Not agreed. The note is withdrawn',
      mayAnswer: false,
    })
    expect((await world.trail()).filter((action) => /^review\.(answered|looked)/.test(action))).toEqual([
      'review.answered',
      'review.answered',
      'review.looked-again',
    ])
  })

  test('what was handed on is the privacy officer’s alone', async () => {
    const sofia = await world.staff('sofia')
    await sofia.call(api.handOnReview, of('call-own'))
    await replay(sofia, 'call-own')
    expect((await signOff(sofia, 'call-own')).problem?.refusal?.code).toBe('no-right')
    await replay(ruth, 'call-own')
    expect((await signOff(ruth, 'call-own')).status).toBe(200)
  })

  test('what waits for longer than two weeks is said to be overdue', async () => {
    world.clock.pass(days(14))
    ines = await world.staff('ines')
    const { rows, overdue } = await listed(ines)
    expect(overdue.count).toBe(2)
    expect(rows.filter((row) => row.overdue)).toHaveLength(2)
    expect((await listed(ines, 'looked-at')).rows).toHaveLength(6)
  })
})
