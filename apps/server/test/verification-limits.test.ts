import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answersOfMaria } from './people.ts'
import { answer, callAbout, deskWithMaria, enrol, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, type World } from './world.ts'

const SEARCH = 'maria garcia 3/12/1984'
const wrong = Object.fromEntries(Object.keys(answersOfMaria).map((item) => [item, 'wrong']))
const self = {
  relationship: 'self',
  language: 'en',
  interpreter: false,
  relay: false,
  unhurried: false,
} as const

describe.each(engines)('limits of verification on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeEach(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  const levelOf = async (client: TestClient, callId: string) =>
    (await client.call(api.getWorkspace, { params: { callId } })).body.level.level
  const count = async (action: string) => (await world.trail()).filter((one) => one === action).length
  const close = (client: TestClient, callId: string) =>
    client.call(api.closeCall, { params: { callId }, body: { disposition: 'verification-failed' } })

  test('V3 all right but the birth date is inconclusive, in the one shape, and names no item', async () => {
    const callId = await callAbout(marta, 'maria garcia 555-555-0188')
    const given = { ...answersOfMaria, 'birth-date': '13 March 1984' }
    const unclear = await answer(marta, callId, given)
    const failed = await answer(marta, callId, wrong)
    expect([unclear.status, unclear.body.result, unclear.body.level]).toEqual([200, 'inconclusive', 'none'])
    expect(failed.body).toMatchObject({ result: 'not-verified', level: 'none' })
    expect(Object.keys(unclear.body).sort()).toEqual(Object.keys(failed.body).sort())
    expect([...unclear.headers.keys()].sort()).toEqual([...failed.headers.keys()].sort())
    expect(JSON.stringify(unclear.body)).not.toMatch(/birth|date|1984|March/i)
    expect(await count('verification.failed')).toBe(2)
  })

  test('V6 sixteen sets at once are one guess, and a set that was answered cannot be answered again', async () => {
    const callId = await callAbout(marta, SEARCH)
    const drawn = await marta.call(api.startVerification, { params: { callId } })
    const set = (answers: Record<string, string>) =>
      drawn.body.prompts.map(({ item }) => ({ item, said: answers[item] ?? '' }))
    const submit = (answers: Record<string, string>) =>
      marta.call(api.submitAnswers, { params: { callId }, body: { answers: set(answers) } })
    const answers = await Promise.all(Array.from({ length: 16 }, () => submit(wrong)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await count('verification.failed')).toBe(1)
    expect((await submit(answersOfMaria)).problem).toMatchObject({ refusal: { code: 'verify-first' } })
    expect(await levelOf(marta, callId)).toBe('none')
  })

  test('V6 nothing is answered before it was asked, and an easier item slipped in counts for nothing', async () => {
    const callId = await callAbout(marta, SEARCH)
    const early = await marta.call(api.submitAnswers, {
      params: { callId },
      body: { answers: [{ item: 'mrn', said: '2041187' }] },
    })
    expect(early.problem).toMatchObject({ refusal: { code: 'verify-first' } })
    const drawn = await marta.call(api.startVerification, { params: { callId } })
    const items = drawn.body.prompts.map(({ item }) => item)
    const others = (Object.keys(answersOfMaria) as typeof items).filter((item) => !items.includes(item))
    const slipped = await marta.call(api.submitAnswers, {
      params: { callId },
      body: { answers: others.map((item) => ({ item, said: answersOfMaria[item] ?? '' })) },
    })
    expect(slipped.body).toMatchObject({ result: 'not-verified', level: 'none' })
  })

  test('V6 a level is bound to its call and its staff, and ends when the record is left or the call closes', async () => {
    const callId = await verifiedCall(marta)
    const devon = await world.staff('devon')
    const theirs = await callAbout(devon, SEARCH)
    expect(await levelOf(devon, theirs)).toBe('none')
    const second = await callAbout(marta, SEARCH)
    expect(await levelOf(marta, second)).toBe('none')
    expect(await levelOf(marta, callId)).toBe('standard')
    await close(marta, callId)
    expect(await levelOf(marta, callId)).toBe('none')
    const third = await verifiedCall(marta)
    await marta.call(api.leaveRecord, { params: { callId: third } })
    const found = await marta.call(api.searchPatients, { body: { callId: third, text: SEARCH } })
    const body = { patientId: found.body.hits[0]?.patientId ?? '', searchText: SEARCH }
    await marta.call(api.chooseRecord, { params: { callId: third }, body })
    expect(await levelOf(marta, third)).toBe('none')
  })

  test('V6 a relay or interpreter call has three times the time', async () => {
    const callId = await callAbout(marta, SEARCH)
    await marta.call(api.setCaller, { params: { callId }, body: { ...self, relay: true } })
    await answer(marta, callId)
    for (let i = 0; i < 4; i++) {
      world.clock.pass(minutes(11))
      await marta.call(api.extendStaffSession)
    }
    expect(await levelOf(marta, callId)).toBe('standard')
    world.clock.pass(minutes(1))
    expect(await levelOf(marta, callId)).toBe('none')
  })

  test.each([
    ['phone', 'needs-presence', undefined],
    ['relay', 'needs-presence', undefined],
    ['video', undefined, 'basic'],
    ['counter', undefined, 'strong'],
  ] as const)('V1 a photo ID at %s: refused as %s, or worth %s', async (channel, refused, level) => {
    const { body: params } = await marta.call(api.openCall, { body: { channel } })
    const found = await marta.call(api.searchPatients, { body: { ...params, text: SEARCH } })
    const body = { patientId: found.body.hits[0]?.patientId ?? '', searchText: SEARCH }
    await marta.call(api.chooseRecord, { params, body })
    const show = (sure: boolean) =>
      marta.call(api.recordPhotoId, { params, body: { document: 'passport', sure } })
    const unsure = await show(false)
    const seen = await show(true)
    expect(unsure.problem?.refusal?.code).toBe(refused)
    expect(seen.problem?.refusal?.code).toBe(refused)
    if (!refused) expect([unsure.body.level, seen.body.level]).toEqual(['none', level])
    else expect(await levelOf(marta, params.callId)).toBe('none')
  })

  test('P9 from the second failed set on, the patient is told at the address on file, and of the call only that', async () => {
    await enrol(world, marta, CHOSEN)
    const before = (await world.mails()).length
    const failing = async (client: TestClient) => {
      const callId = await callAbout(client, SEARCH)
      await answer(client, callId, wrong)
      await close(client, callId)
    }
    await failing(marta)
    expect(await world.mails()).toHaveLength(before)
    await failing(await world.staff('devon'))
    const mails = (await world.mails()).slice(before)
    expect(mails.map(({ to }) => to)).toEqual([['maria.garcia@example.org']])
    const [told, foot, ...more] = mails[0]?.text.split(/https?:\S+\/not-me#\S+/) ?? []
    // The one address in it is the way to say that it was somebody else.
    expect(more).toEqual([])
    expect(`${told}${foot}`).not.toMatch(/García|Garcia|María|Devon|Marta|1984|30417|#/)
  })

  test('V3 V11 before the check the page holds nothing of the chart beyond what the list showed', async () => {
    const callId = await callAbout(marta, SEARCH)
    const page = JSON.stringify((await marta.call(api.getWorkspace, { params: { callId } })).body)
    expect(page).not.toMatch(/204-?1187|Alder|0188|maria\.garcia|Chen|30417|2026-05/)
    const failed = JSON.stringify((await answer(marta, callId, wrong)).body)
    expect(failed).not.toMatch(/204-?1187|Alder|0188|maria\.garcia|Chen|30417|2026-05/)
  })
})
