import { days, minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { textsOf } from './pdf-texts.ts'
import { birthOfMaria, maria } from './people.ts'
import { answer } from './steps.ts'
import {
  consoleEndpoints as api,
  PASSWORD,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

const order = { remedy: 'print-activation-code', input: { confirm: false, replace: false } } as const
const again = { remedy: 'print-activation-code', input: { confirm: false, replace: true } } as const
const NEW = 'eight purple kettles singing'

describe.each(engines)('a printed activation code on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId = ''
  beforeEach(async () => {
    world = await startWorld(engine)
    ;[patientId = ''] = await world.addPatients(maria({ contacts: maria().contacts.slice(0, 1) }))
    marta = await world.staff()
  })
  afterEach(() => world.stop())

  async function opened(channel: 'counter' | 'phone'): Promise<string> {
    const { callId } = (await marta.call(api.openCall, { body: { channel } })).body
    const body = { patientId, searchText: 'maria garcia 3/12/1984' }
    await marta.call(api.chooseRecord, { params: { callId }, body })
    return callId
  }
  const passport = { document: 'passport', sure: true } as const
  async function atCounter(): Promise<string> {
    const callId = await opened('counter')
    await marta.call(api.recordPhotoId, { params: { callId }, body: passport })
    return callId
  }
  async function onThePhone(): Promise<string> {
    const callId = await opened('phone')
    await answer(marta, callId)
    await marta.call(api.startCallBack, { params: { callId } })
    await marta.call(api.endCallBack, { params: { callId }, body: { outcome: 'answered' } })
    return callId
  }
  const press = async (callId: string, body: typeof order | typeof again = order, key?: string) => {
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    return marta.call(api.applyRemedy, { params: { callId }, body, ...(key ? { key } : {}) })
  }
  /** Opens a letter as the browser does in a new tab. */
  const letter = (callId: string, letterId: string | undefined, who = marta) =>
    who.raw('GET', `/api/calls/${callId}/letters/${letterId}`, { headers: { 'Sec-Fetch-Dest': 'document' } })
  const textOf = async (callId: string, letterId: string | undefined) =>
    textsOf(Buffer.from(await (await letter(callId, letterId)).arrayBuffer()))
  const inGroups = /\d{4} {3}\d{4} {3}\d{4} {3}\d{4}/
  const codeIn = (texts: string[]) => texts.join(' ').match(inGroups)?.[0].replaceAll(' ', '') ?? ''
  async function printed(callId: string, body: typeof order | typeof again = order): Promise<string> {
    const { status, problem, body: answered } = await press(callId, body)
    expect(status, JSON.stringify(problem)).toBe(200)
    return codeIn(await textOf(callId, answered.linkId))
  }
  const enter = async (code: string, birthDate = birthOfMaria) =>
    (await (await world.visitor()).call(portal.enterCode, { body: { code, birthDate } })).body

  test('edge case 9 who has no email takes the letter home, types its code with the birth date, and is in', async () => {
    const callId = await atCounter()
    const { body } = await press(callId)
    expect(body).toMatchObject({
      done: expect.stringContaining('Letter ready to print'),
      linkId: expect.any(String),
    })
    expect(body).not.toHaveProperty('shownOnce')
    expect(JSON.stringify(body)).not.toMatch(/\d{16}/)
    const texts = await textOf(callId, body.linkId)
    expect(texts).toContain('Su código para el portal del paciente')
    // The digits of a code may happen to be those of a year.
    expect(texts.join(' ').replace(inGroups, '')).not.toMatch(/Mar[ií]a|Garc|Alder|204-1187|1984/)
    world.clock.pass(days(20))
    const right = await enter(codeIn(texts))
    expect(right).toMatchObject({ result: 'right', username: expect.stringMatching(/^mgarcia/) })
    const token = right.result === 'right' ? right.token : ''
    const visitor = await world.visitor()
    const choice = { token, birthDate: birthOfMaria, password: NEW }
    expect((await visitor.call(portal.choosePassword, { body: choice })).body).toMatchObject({
      result: 'saved',
    })
    expect((await enter(codeIn(texts))).result).not.toBe('right')
    expect(await world.trail(patientId)).toEqual(
      expect.arrayContaining(['account.created', 'temporary-login.issued', 'temporary-login.completed']),
    )
  })

  test('on the phone it is posted, and only to the address on file', async () => {
    const callId = await onThePhone()
    const texts = await textOf(callId, (await press(callId)).body.linkId)
    expect(texts.slice(1, 4)).toEqual(['María Elena García', '12 Alder Street', 'Millbrook, NY 30417'])
    expect(await world.mails()).toEqual([])
  })

  test('T2 the same press gives the same letter; a new one ends it', async () => {
    const callId = await atCounter()
    const key = 'the-same-press-0001'
    const { linkId } = (await press(callId, order, key)).body
    expect((await press(callId, order, key)).body.linkId).toBe(linkId)
    const first = codeIn(await textOf(callId, linkId))
    expect(codeIn(await textOf(callId, linkId))).toBe(first)
    expect((await press(callId)).problem?.refusal?.code).toBe('letter-live')
    const second = await printed(callId, again)
    expect(second).not.toBe(first)
    expect((await enter(first)).result).toBe('wrong')
    expect((await enter(second)).result).toBe('right')
  })

  test('T1 T5 S18 only who made it opens it, in that call, until it is typed; each look is on the record', async () => {
    const callId = await atCounter()
    const { linkId } = (await press(callId)).body
    const opened = await letter(callId, linkId)
    expect([opened.status, opened.headers.get('content-type'), opened.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ])
    expect((await world.trail(patientId)).filter((action) => action === 'letter.opened')).toHaveLength(1)
    const devon = await world.staff('devon')
    expect((await letter(callId, linkId, devon)).status).toBe(404)
    const other = await atCounter()
    expect((await letter(other, linkId)).status).toBe(404)
    const framed = { headers: { 'Sec-Fetch-Dest': 'iframe' } }
    expect((await marta.raw('GET', `/api/calls/${callId}/letters/${linkId}`, framed)).status).toBe(403)
    expect((await enter(codeIn(await textOf(callId, linkId)))).result).toBe('right')
    expect((await letter(callId, linkId)).status).toBe(404)
    const { answer: kept = '' } = (await world.desk.store.read
      .selectFrom('temporary_login')
      .select('shown_key as answer')
      .executeTakeFirst()) ?? { answer: '' }
    expect(kept).toBeNull()
  })

  test('a letter and a code that is read out live side by side', async () => {
    await world.addPatients(maria())
    const callId = await atCounter()
    const letter = await printed(callId)
    world.clock.pass(days(8))
    marta = await world.staff()
    const now = await atCounter()
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const spoken = await marta.call(api.applyRemedy, {
      params: { callId: now },
      body: { remedy: 'issue-temporary-login', input: { confirm: false, replace: false } },
    })
    expect(spoken.status, JSON.stringify(spoken.problem)).toBe(200)
    world.clock.pass(minutes(11))
    expect((await enter(letter)).result).toBe('right')
  })

  test('T3 five wrong tries close the letter, never the account', async () => {
    const code = await printed(await atCounter())
    const wrong = `${(Number(code[0]) + 1) % 10}${code.slice(1)}`
    for (let n = 0; n < 5; n++) await enter(wrong)
    expect((await enter(code)).result).not.toBe('right')
    const again = await printed(await atCounter())
    expect(again).toMatch(/^\d{16}$/)
  })
})
