import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lapseOldCodes } from '../src/redeem/lapse-codes.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { birthOfMaria, maria } from './people.ts'
import { enrol, reset, verifiedCall } from './steps.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  PASSWORD,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

const order = { remedy: 'issue-temporary-login', input: { confirm: false, replace: false } } as const
const again = { remedy: 'issue-temporary-login', input: { confirm: false, replace: true } } as const
const NEW = 'eight purple kettles singing'
const wrongCode = (code: string, by = 1) => `${(Number(code[0]) + by) % 10}${code.slice(1)}`

describe.each(engines)('a temporary login on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId = ''
  let username = ''
  beforeEach(async () => {
    world = await startWorld(engine)
    ;[patientId = ''] = await world.addPatients(maria())
    marta = await world.staff()
    username = await enrol(world, marta, CHOSEN)
    world.clock.pass(minutes(3))
  })
  afterEach(() => world.stop())

  /** At the counter with a photo ID: strong at once. */
  async function atCounter(): Promise<string> {
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'counter' } })).body
    const body = { patientId, searchText: 'maria garcia 3/12/1984' }
    await marta.call(api.chooseRecord, { params: { callId }, body })
    await marta.call(api.recordPhotoId, { params: { callId }, body: { document: 'passport', sure: true } })
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    return callId
  }
  const press = (callId: string, body: typeof order | typeof again | typeof reset, key?: string) =>
    marta.call(api.applyRemedy, { params: { callId }, body, ...(key ? { key } : {}) })
  async function issued(callId: string, body: typeof order | typeof again = order): Promise<string> {
    const answer = await press(callId, body)
    expect(answer.status, JSON.stringify(answer.problem)).toBe(200)
    return answer.body.shownOnce?.code ?? ''
  }
  const enter = async (code: string, birthDate = birthOfMaria) =>
    (await (await world.visitor()).call(portal.enterCode, { body: { code, birthDate } })).body
  const choose = async (token: string, password = NEW) =>
    (
      await (
        await world.visitor()
      ).call(portal.choosePassword, {
        body: { token, birthDate: birthOfMaria, password },
      })
    ).body
  const tokenOf = async (code: string): Promise<string> => {
    const answer = await enter(code)
    return answer.result === 'right' ? answer.token : ''
  }
  const signIn = async (password: string) =>
    (await (await world.visitor()).call(portal.signInPatient, { body: { username, password } })).body.result
  const rows = () =>
    world.desk.store.read.selectFrom('temporary_login').selectAll().orderBy('issued_at').execute()
  const endOf = async () => (await rows()).at(-1)?.end_kind

  test('domain §3.4 read out, typed with the birth date, a password chosen, and in; a notice went out at issue', async () => {
    const callId = await atCounter()
    const code = await issued(callId)
    expect(code).toMatch(/^\d{16}$/)
    expect((await world.mails()).at(-1)?.subject).toMatch(/We gave out a sign-in code|Dimos un código/)
    const right = await enter(code)
    expect(right).toMatchObject({ result: 'right', username })
    expect(await choose(right.result === 'right' ? right.token : '')).toMatchObject({ result: 'saved' })
    expect([await signIn(CHOSEN), await signIn(NEW)]).toEqual(['refused', 'signed-in'])
    expect(await endOf()).toBe('completed')
    const trail = await world.trail(patientId)
    for (const step of ['issued', 'used', 'completed']) expect(trail).toContain(`temporary-login.${step}`)
    const page = await marta.call(api.getWorkspace, { params: { callId } })
    expect(page.body.watch).toMatchObject({ way: 'code', signedIn: true })
    expect(page.body.story?.map(({ text }) => text)).toContain('You issued a temporary login')
  })

  test('S4 needs strong, and one’s own password a moment ago', async () => {
    const onPhone = await verifiedCall(marta)
    expect((await press(onPhone, order)).problem?.refusal?.code).toBe('needs-strong')
    const callId = await atCounter()
    world.clock.pass(minutes(5) + 1)
    expect((await press(callId, order)).problem?.refusal?.code).toBe('reauthenticate')
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect((await press(callId, order)).status).toBe(200)
  })

  test('T5 the code is in no row but sealed in the answer of its press, and gone from there once it was typed', async () => {
    const callId = await atCounter()
    const first = await press(callId, order, 'one-press-of-the-code')
    const { code = '' } = first.body.shownOnce ?? {}
    const replayed = await press(callId, order, 'one-press-of-the-code')
    expect(replayed.body).toEqual(first.body)
    expect(await rows()).toHaveLength(1)
    expect(await world.trail(patientId)).toContain('answer.repeated')
    for (const table of [
      'temporary_login',
      'outcome',
      'audit_entry',
      'outbox_message',
      'audit_detail',
    ] as const) {
      const stored = await world.desk.store.read.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(stored)).not.toContain(code)
    }
    await enter(code)
    const forgotten = await press(callId, order, 'one-press-of-the-code')
    expect(forgotten.body).toMatchObject({ done: first.body.done })
    expect(forgotten.body.shownOnce).toBeUndefined()
  })

  test('T5 P16 after ten minutes it opens nothing, its end is on the record, and its answer forgets it', async () => {
    const callId = await atCounter()
    const { code = '' } = (await press(callId, order, 'one-press-of-the-code')).body.shownOnce ?? {}
    world.clock.pass(minutes(10))
    expect(await enter(code)).toEqual({ result: 'wrong', triesLeft: 4 })
    await lapseOldCodes(world.desk)
    await lapseOldCodes(world.desk)
    expect((await world.trail()).filter((action) => action === 'temporary-login.expired')).toHaveLength(1)
    expect((await press(callId, order, 'one-press-of-the-code')).body.shownOnce).toBeUndefined()
    const page = await marta.call(api.getWorkspace, { params: { callId } })
    expect(page.body.causes?.[0]).toMatchObject({ code: 'TEMPORARY_LOGIN_EXPIRED' })
    expect(await signIn(CHOSEN)).toBe('signed-in')
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect(await tokenOf(await issued(callId))).not.toBe('')
  })

  test('T3 of sixteen who choose a password behind one code one wins', async () => {
    const token = await tokenOf(await issued(await atCounter()))
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) => choose(token, `${NEW} ${String.fromCharCode(97 + i)}`)),
    )
    expect(answers.filter(({ result }) => result === 'saved')).toHaveLength(1)
    expect(await endOf()).toBe('completed')
    expect((await world.trail()).filter((action) => action === 'temporary-login.completed')).toHaveLength(1)
  })

  test('T3 of sixteen who type the right code at once one page stays, and one password comes of it', async () => {
    const code = await issued(await atCounter())
    const tokens = await Promise.all(Array.from({ length: 16 }, () => tokenOf(code)))
    expect(new Set(tokens.filter(Boolean)).size).toBe(16)
    const answers = await Promise.all(tokens.map((token) => choose(token)))
    expect(answers.filter(({ result }) => result === 'saved')).toHaveLength(1)
  })

  test('after a reload the code opens the page again, for what is left of the ten minutes, and the older page is over', async () => {
    const code = await issued(await atCounter())
    const first = await tokenOf(code)
    world.clock.pass(minutes(9))
    const second = await tokenOf(code)
    expect(await choose(first)).toMatchObject({ result: 'ended' })
    world.clock.pass(minutes(1))
    expect(await choose(second)).toMatchObject({ result: 'ended', link: { state: 'expired' } })
    expect(await enter(code)).toMatchObject({ result: 'wrong' })
    expect(await signIn(CHOSEN)).toBe('signed-in')
  })

  test('whoever typed the code and went away is stranded by nothing: old password, next code and link all work', async () => {
    const callId = await atCounter()
    await tokenOf(await issued(callId))
    world.clock.pass(minutes(11))
    expect(await signIn(CHOSEN)).toBe('signed-in')
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect(await choose(await tokenOf(await issued(callId)))).toMatchObject({ result: 'saved' })
    expect(await signIn(NEW)).toBe('signed-in')
    expect((await world.trail()).filter((action) => action === 'temporary-login.expired')).toHaveLength(1)
  })

  test('five wrong codes close the code, never the account; the page answers alike for a date without a code', async () => {
    const code = await issued(await atCounter())
    const told = async (birthDate: string) => {
      const answers: unknown[] = []
      for (let i = 1; i <= 6; i++) answers.push(await enter(wrongCode(code, (i % 9) + 1), birthDate))
      return answers
    }
    const hers = await told(birthOfMaria)
    expect(hers).toEqual([
      { result: 'wrong', triesLeft: 4 },
      { result: 'wrong', triesLeft: 3 },
      { result: 'wrong', triesLeft: 2 },
      { result: 'wrong', triesLeft: 1 },
      { result: 'closed' },
      { result: 'closed' },
    ])
    expect(await told('1950-05-05')).toEqual(hers)
    expect(await endOf()).toBe('locked')
    expect(await enter(code)).toEqual({ result: 'closed' })
    expect(await signIn(CHOSEN)).toBe('signed-in')
  })

  test('P10 a fresh code neither gives tries back nor ends the count of the page', async () => {
    const callId = await atCounter()
    const first = await issued(callId)
    for (let i = 1; i <= 3; i++) await enter(wrongCode(first, i))
    expect((await press(callId, order)).problem?.refusal?.code).toBe('temporary-login-live')
    const second = await issued(callId, again)
    expect((await rows()).map(({ end_kind }) => end_kind)).toEqual(['superseded', null])
    expect(await enter(first)).toEqual({ result: 'wrong', triesLeft: 1 })
    expect(await enter(wrongCode(second))).toEqual({ result: 'closed' })
    expect(await endOf()).toBe('locked')
  })

  test('P8 a password chosen with a mailed link ends the code, and the code ends a waiting link', async () => {
    const callId = await atCounter()
    const code = await issued(callId)
    await press(callId, reset)
    expect(await choose(await world.newestToken())).toMatchObject({ result: 'saved' })
    expect(await endOf()).toBe('revoked')
    expect(await enter(code)).toMatchObject({ result: 'wrong' })
    world.clock.pass(minutes(11))
    const next = await atCounter()
    await press(next, reset)
    const mailed = await world.newestToken()
    expect(await choose(await tokenOf(await issued(next)), `${NEW} again`)).toMatchObject({ result: 'saved' })
    expect(await choose(mailed)).toMatchObject({ result: 'ended', link: { state: 'revoked' } })
  })

  test('domain §3.1 a freeze ends the code and the page it opened; the code is no way around a hold', async () => {
    const callId = await atCounter()
    const code = await issued(callId)
    const token = await tokenOf(code)
    await marta.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: 'freeze', input: { reason: 'suspected-impersonation' } },
    })
    expect(await choose(token)).toMatchObject({ result: 'ended', link: { state: 'revoked' } })
    expect(await enter(code)).toMatchObject({ result: 'wrong' })
    expect((await press(callId, order)).problem?.refusal?.code).toBe('on-hold')
  })

  test('a lock does not stop it, and the password it leads to ends the lock', async () => {
    for (let tries = 0; tries < 5; tries++) await signIn(`${CHOSEN} wrong`)
    const code = await issued(await atCounter())
    expect(await choose(await tokenOf(code))).toMatchObject({ result: 'saved' })
    expect(await signIn(NEW)).toBe('signed-in')
  })

  test('a clinic may do without it', async () => {
    const callId = await atCounter()
    const house = world.desk.house()
    world.desk.house = () => ({ ...house, policy: { ...house.policy, temporaryLogin: false } })
    expect((await press(callId, order)).problem?.refusal).toMatchObject({
      code: 'temporary-login-off',
      instead: 'send-reset-link',
    })
  })
})
