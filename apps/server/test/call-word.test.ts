import { callWords, hours } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeForgottenCalls } from '../src/calls/close-forgotten-calls.ts'
import { cellsOf } from './cells.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answer, callAbout, deskWithMaria, invitation } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const TYPED = 'maria garcia 3/12/1984'

describe.each(engines)('a word by which the caller knows our call, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  const of = (callId: string) => ({ params: { callId } })
  const page = async (callId: string, who = marta) => (await who.call(api.getWorkspace, of(callId))).body
  const wordOf = async (callId: string, who = marta) => (await page(callId, who)).call.callWord
  const promise = (callId: string) => marta.call(api.promiseCallBack, of(callId))
  const callBack = (callId: string) => marta.call(api.startCallBack, of(callId))
  const close = (callId: string, who = marta) =>
    who.call(api.closeCall, { ...of(callId), body: { disposition: 'information-only' } })
  const take = async (who: TestClient, promisedId: string) =>
    (await who.call(api.callBackNow, { params: { promisedId } })).body.callId
  /** Where in the whole database two words stand beside each other. */
  const placesOf = async (words: string) =>
    [...(await cellsOf(world.desk.store))].filter(([, text]) => text.includes(words)).map(([place]) => place)

  test('drawn with a call-back in the caller’s language, the same in a promise, and nowhere but in the call', async () => {
    const callId = await callAbout(marta, TYPED)
    expect(await wordOf(callId)).toBeUndefined()
    await marta.call(api.setCaller, {
      ...of(callId),
      body: { relationship: 'self', language: 'es', interpreter: false, relay: false, unhurried: false },
    })
    const started = await callBack(callId)
    const { words = '', opens } = (await wordOf(callId)) ?? {}
    expect(opens).toBe(false)
    expect(callWords.es).toEqual(expect.arrayContaining(words.split(', ')))
    expect(Object.keys(started.body)).toEqual(['number'])
    await marta.call(api.endCallBack, { ...of(callId), body: { outcome: 'answered' } })
    await marta.call(api.applyRemedy, { ...of(callId), body: invitation })
    expect((await promise(callId)).body).toEqual({ callId })
    expect(await wordOf(callId)).toEqual({ words, opens: false })
    expect(await placesOf(words)).toEqual(['call_session.call_word'])
    expect(JSON.stringify(await world.mails())).not.toContain(words)
    const told = (await world.trail(patientId)).filter((action) => action.startsWith('call-word'))
    expect(told).toEqual(['call-word.given', 'call-word.shown'])
  })

  test('edge case 33 whoever calls back has it to say first, and it is gone with that call', async () => {
    const promised = await callAbout(marta, TYPED)
    await promise(promised)
    const { words = '' } = (await wordOf(promised)) ?? {}
    await close(promised)
    expect(await wordOf(promised)).toBeUndefined()
    const devon = await world.staff('devon')
    expect(JSON.stringify((await devon.call(api.getDesk)).body)).not.toContain(words)
    const callId = await take(devon, promised)
    const call = await page(callId, devon)
    expect(call.call.callWord).toEqual({ words, opens: true })
    expect(call.say.en.toLowerCase()).toMatch(new RegExp(`^${words}\\. this is devon`))
    expect(call.level.level).toBe('none')
    expect((await answer(devon, callId)).body).toMatchObject({ result: 'verified' })
    await close(callId, devon)
    expect(await placesOf(words)).toEqual([])
    expect(await world.trail(patientId)).toContain('call-word.shown')
  })

  test('a call that is closed, or forgotten, with nobody waiting leaves nothing of it', async () => {
    const callId = await callAbout(marta, TYPED)
    await callBack(callId)
    const { words = '' } = (await wordOf(callId)) ?? {}
    await close(callId)
    expect(await placesOf(words)).toEqual([])
    const other = await callAbout(marta, TYPED)
    await callBack(other)
    const left = (await wordOf(other))?.words ?? ''
    expect(await placesOf(left)).toEqual(['call_session.call_word'])
    world.clock.pass(hours(9))
    await closeForgottenCalls(world.desk)
    expect(await placesOf(left)).toEqual([])
  })

  test('edge case 22 a colleague who takes the call over goes on with the same word, and nobody else sees it', async () => {
    const callId = await callAbout(marta, TYPED)
    await promise(callId)
    const word = await wordOf(callId)
    const devon = await world.staff('devon')
    expect((await devon.call(api.getWorkspace, of(callId))).problem?.type).toBe('not-here')
    await marta.call(api.offerCall, { ...of(callId), body: { staffId: 'staff-devon' } })
    await devon.call(api.takeOverCall, of(callId))
    expect(await wordOf(callId, devon)).toEqual(word)
    expect((await marta.call(api.getWorkspace, of(callId))).problem?.type).toBe('not-here')
    expect(await world.trail(patientId)).toContain('call-word.shown')
  })

  test('a clinic that does not use it: nothing is drawn or shown, and the call-back goes as ever', async () => {
    const house = world.desk.house()
    world.desk.house = () => ({ ...house, policy: { ...house.policy, callWord: false } })
    const promised = await callAbout(marta, TYPED)
    expect((await callBack(promised)).status).toBe(200)
    expect((await promise(promised)).status).toBe(200)
    expect(await wordOf(promised)).toBeUndefined()
    const callId = await take(marta, promised)
    const { call, say } = await page(callId)
    expect(call.callWord).toBeUndefined()
    expect(say.en).toMatch(/^I’d like to help you get in/)
    expect((await cellsOf(world.desk.store)).get('call_session.call_word')).toBe('null\nnull')
    expect((await world.trail(patientId)).join()).not.toContain('call-word')
  })
})
