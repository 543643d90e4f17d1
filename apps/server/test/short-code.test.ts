import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { birthOfMaria, john, maria } from './people.ts'
import { enrol, invitation, reset, verifiedCall } from './steps.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  PASSWORD,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

const NEW = 'eight purple kettles singing'
const NOBODYS = '1950-05-05'
const other = (code: string, by = 1) => `${(Number(code[0]) + by) % 10}${code.slice(1)}`

describe.each(engines)('a short code for another device on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId = ''
  let phone: TestClient
  let laptop: TestClient
  beforeEach(async () => {
    world = await startWorld(engine, { proxies: '127.0.0.1' })
    ;[patientId = ''] = await world.addPatients(maria())
    marta = await world.staff()
    phone = await world.visitor()
    laptop = await world.visitor()
    laptop.address = '10.1.0.1'
  })
  afterEach(() => world.stop())

  /** A call in which this is sent; answers the call and the token of the mailed link. */
  async function sent(body: typeof invitation | typeof reset): Promise<{ callId: string; token: string }> {
    const callId = await verifiedCall(marta)
    const { status } = await marta.call(api.applyRemedy, { params: { callId }, body })
    expect(status).toBe(200)
    return { callId, token: await world.newestToken() }
  }
  async function resetLink(): Promise<{ callId: string; token: string }> {
    await enrol(world, marta, CHOSEN)
    world.clock.pass(minutes(3))
    return sent(reset)
  }
  const press = async (token: string, birthDate = birthOfMaria) =>
    (await phone.call(portal.makeShortCode, { body: { token, birthDate } })).body
  async function codeOf(token: string): Promise<string> {
    const answer = await press(token)
    expect(answer.result).toBe('made')
    return answer.result === 'made' ? answer.code : ''
  }
  const enter = async (code: string, birthDate = birthOfMaria, at = laptop) =>
    (await at.call(portal.enterCode, { body: { code, birthDate } })).body
  async function tokenBehind(code: string): Promise<string> {
    const answer = await enter(code)
    expect(answer.result).toBe('right')
    return answer.result === 'right' ? answer.token : ''
  }
  const choose = async (token: string, password = NEW, at = laptop) =>
    (await at.call(portal.choosePassword, { body: { token, birthDate: birthOfMaria, password } })).body
  const open = async (token: string) => (await phone.call(portal.openLink, { body: { token } })).body
  const link = () => world.desk.store.read.selectFrom('access_link').selectAll().executeTakeFirstOrThrow()

  test('edge case 16 the mail on one device, the password on another, and the first is told that the link was used', async () => {
    const { callId, token } = await sent(invitation)
    const made = await press(token)
    expect(made).toMatchObject({ result: 'made', until: world.clock.now() + minutes(10) })
    const code = made.result === 'made' ? made.code : ''
    const right = await enter(code)
    expect(right).toMatchObject({ result: 'right', least: 15 })
    const second = right.result === 'right' ? right.token : ''
    const page = async () => (await marta.call(api.getWorkspace, { params: { callId } })).body.watch
    expect(await page()).toMatchObject({ signedIn: false })
    const saved = await choose(second)
    expect(saved).toMatchObject({ result: 'saved' })
    const username = saved.result === 'saved' ? saved.username : ''
    const used = { state: 'redeemed', kind: 'invitation', at: world.clock.now() }
    expect(await choose(token, `${NEW} again`, phone)).toEqual({ result: 'ended', link: used })
    expect(await open(token)).toEqual(used)
    expect(await press(token)).toEqual({ result: 'ended', link: used })
    expect(await enter(code)).toEqual({ result: 'closed' })
    const { body } = await laptop.call(portal.signInPatient, { body: { username, password: NEW } })
    expect(body.result).toBe('signed-in')
    expect(await page()).toMatchObject({ signedIn: true })
    const trail = await world.trail(patientId)
    for (const step of ['short-code.made', 'short-code.used', 'link.redeemed']) expect(trail).toContain(step)
    const story = (await marta.call(api.getWorkspace, { params: { callId } })).body.story ?? []
    expect(story.map(({ text }) => text)).toContain('Short code typed on another device')
  })

  test('the first device may finish as well: then the other is told that the link was used', async () => {
    const { token } = await resetLink()
    const code = await codeOf(token)
    const second = await tokenBehind(code)
    expect(await choose(token, NEW, phone)).toMatchObject({ result: 'saved' })
    expect(await choose(second, `${NEW} again`)).toMatchObject({
      result: 'ended',
      link: { state: 'redeemed' },
    })
    expect(await enter(code)).toEqual({ result: 'closed' })
  })

  test('T3 of sixteen who finish, half of them on the other device, one wins', async () => {
    const { token } = await sent(invitation)
    const second = await tokenBehind(await codeOf(token))
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        choose(i % 2 ? token : second, `${NEW} ${String.fromCharCode(97 + i)}`, i % 2 ? phone : laptop),
      ),
    )
    expect(answers.filter(({ result }) => result === 'saved')).toHaveLength(1)
    for (const answer of answers)
      if (answer.result !== 'saved')
        expect(answer).toMatchObject({ result: 'ended', link: { state: 'redeemed' } })
    expect((await world.trail()).filter((action) => action === 'link.redeemed')).toHaveLength(1)
  })

  test('edge case 15 whoever presses it without the birth date gets nothing; pressed sixteen times the link is as good as before', async () => {
    const { token } = await sent(invitation)
    const blind = await phone.call(portal.makeShortCode, { body: { token } as never })
    expect(blind.problem?.type).toBe('validation')
    expect(await link()).toMatchObject({ opened_at: null, short_code_hash: null, wrong_details: 0 })
    const answers = await Promise.all(Array.from({ length: 16 }, () => press(token)))
    expect(answers.every(({ result }) => result === 'made')).toBe(true)
    expect(await link()).toMatchObject({ end_kind: null, wrong_details: 0 })
    expect(await open(token)).toMatchObject({ state: 'live', triesLeft: 5 })
    expect(await choose(token, NEW, phone)).toMatchObject({ result: 'saved' })
  })

  test('P15 a wrong birth date gets no code, and costs the link a try as on the page before it', async () => {
    const { token } = await sent(invitation)
    for (const triesLeft of [4, 3, 2, 1])
      expect(await press(token, '1984-03-13')).toEqual({ result: 'wrong', triesLeft })
    const closed = { result: 'ended', link: { state: 'locked', kind: 'invitation' } }
    expect(await press(token, '1984-03-13')).toEqual(closed)
    expect(await press(token)).toEqual(closed)
    expect((await link()).short_code_hash).toBeNull()
  })

  test('a new press replaces the code before it, also one that is being typed at that moment', async () => {
    const { token } = await sent(invitation)
    const first = await codeOf(token)
    const { matches } = world.desk.passwords
    world.desk.passwords.matches = async (...compared) => {
      const right = await matches(...compared)
      world.desk.passwords.matches = matches
      await press(token)
      return right
    }
    expect(await enter(first)).toEqual({ result: 'closed' })
    expect(await enter(first)).toEqual({ result: 'wrong', triesLeft: 4 })
    expect(await tokenBehind(await codeOf(token))).not.toBe('')
  })

  test('P10 five wrong codes close the code, never link or account; a fresh one gives no tries back', async () => {
    const { token } = await resetLink()
    const first = await codeOf(token)
    for (const triesLeft of [4, 3]) expect(await enter(other(first))).toEqual({ result: 'wrong', triesLeft })
    const second = await codeOf(token)
    for (const triesLeft of [2, 1]) expect(await enter(other(second))).toEqual({ result: 'wrong', triesLeft })
    expect(await enter(other(second))).toEqual({ result: 'closed' })
    expect(await enter(second)).toEqual({ result: 'closed' })
    expect(await press(token)).toEqual({ result: 'spent' })
    expect(await world.trail(patientId)).toContain('short-code.locked')
    expect(await open(token)).toMatchObject({ state: 'live', triesLeft: 5 })
    expect(await choose(token, NEW, phone)).toMatchObject({ result: 'saved' })
  })

  test('P10 of sixteen who guess at once no more than five are looked at', async () => {
    const { token } = await sent(invitation)
    const code = await codeOf(token)
    const guesses = Array.from({ length: 16 }, (_, i) => `${String(i).padStart(2, '0')}${code.slice(2)}`)
    await Promise.all(guesses.filter((guess) => guess !== code).map((guess) => enter(guess)))
    expect((await link()).short_code_wrong_tries).toBe(5)
    expect(await enter(code)).toEqual({ result: 'closed' })
  })

  test('P7 a birth date without a code is answered and counted alike, with the same work', async () => {
    const { token } = await sent(invitation)
    const code = await codeOf(token)
    const { matches } = world.desk.passwords
    let hashed = 0
    world.desk.passwords.matches = (...compared) => {
      hashed++
      return matches(...compared)
    }
    const told = async (birthDate: string) => {
      const answers: unknown[] = []
      for (let i = 1; i <= 6; i++) answers.push([await enter(other(code, i), birthDate), hashed])
      hashed = 0
      return answers
    }
    const hers = await told(birthOfMaria)
    expect(hers.map((one) => (one as [{ result: string }])[0].result)).toEqual([
      ...Array(4).fill('wrong'),
      'closed',
      'closed',
    ])
    expect(await told(NOBODYS)).toEqual(hers)
  })

  test('P10 whoever tries date after date from one address waits, also with the right one', async () => {
    const { token } = await sent(invitation)
    const code = await codeOf(token)
    for (let i = 0; i < 20; i++)
      expect(await enter(code, `19${10 + i}-01-01`)).toMatchObject({ result: 'wrong' })
    const asked = { body: { code, birthDate: birthOfMaria } }
    expect((await laptop.call(portal.enterCode, asked)).problem).toMatchObject({
      type: 'rate',
      retryAfter: 600,
    })
    expect(await enter(code, birthOfMaria, phone)).toMatchObject({ result: 'right' })
    world.clock.pass(minutes(10))
    expect(await enter(await codeOf(token))).toMatchObject({ result: 'right' })
  })

  test('short and long codes of one birth date spend none of each other’s tries', async () => {
    await enrol(world, marta, CHOSEN)
    world.clock.pass(minutes(3))
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'counter' } })).body
    const searchText = 'maria garcia 3/12/1984'
    await marta.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText } })
    await marta.call(api.recordPhotoId, { params: { callId }, body: { document: 'passport', sure: true } })
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const issue = { remedy: 'issue-temporary-login', input: { confirm: false, replace: false } } as const
    const long = (await marta.call(api.applyRemedy, { params: { callId }, body: issue })).body.shownOnce?.code
    await marta.call(api.applyRemedy, { params: { callId }, body: reset })
    const short = await codeOf(await world.newestToken())
    for (const code of [long ?? '', short])
      for (const triesLeft of [4, 3, 2, 1])
        expect(await enter(other(code, triesLeft))).toEqual({ result: 'wrong', triesLeft })
    expect(await enter(long ?? '')).toMatchObject({ result: 'right' })
    expect(await enter(short)).toMatchObject({ result: 'right' })
  })

  test('T5 P16 the code is in no row, and after ten minutes it opens nothing', async () => {
    const { token } = await sent(invitation)
    const code = await codeOf(token)
    for (const table of ['access_link', 'outcome', 'audit_entry', 'audit_detail', 'throttle'] as const) {
      const stored = await world.desk.store.read.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(stored)).not.toContain(code)
    }
    expect((await link()).short_code_hash).toMatch(/^\$argon2id\$/)
    world.clock.pass(minutes(10))
    expect(await enter(code)).toEqual({ result: 'wrong', triesLeft: 4 })
  })

  test('a link that was replaced, taken back or frozen takes its code and its page with it', async () => {
    const { callId, token } = await resetLink()
    const code = await codeOf(token)
    const second = await tokenBehind(code)
    world.clock.pass(minutes(3))
    await marta.call(api.applyRemedy, { params: { callId }, body: reset })
    expect(await enter(code)).toEqual({ result: 'closed' })
    expect(await choose(second)).toMatchObject({ result: 'ended', link: { state: 'superseded' } })
    const newer = await world.newestToken()
    const next = await codeOf(newer)
    const page = await tokenBehind(next)
    const freeze = { remedy: 'freeze', input: { reason: 'suspected-impersonation' } } as const
    await marta.call(api.applyRemedy, { params: { callId }, body: freeze })
    expect(await enter(next)).toEqual({ result: 'closed' })
    expect(await choose(page)).toMatchObject({ result: 'ended', link: { state: 'revoked' } })
    expect(await press(newer)).toMatchObject({ result: 'ended', link: { state: 'revoked' } })
  })

  test('typed again after a reload it opens the page again, and the older page is over', async () => {
    const { token } = await sent(invitation)
    const code = await codeOf(token)
    const first = await tokenBehind(code)
    const again = await tokenBehind(code)
    expect(await choose(first)).toEqual({ result: 'ended', link: { state: 'unknown' } })
    expect(await choose(again)).toMatchObject({ result: 'saved' })
  })

  test('a twin’s code opens the twin’s link alone, and a wrong one counts for both', async () => {
    const { token } = await sent(invitation)
    const hers = await codeOf(token)
    await world.addPatients(john({ birthDate: birthOfMaria }))
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'counter' } })).body
    const text = 'john smith 3/12/1984'
    const found = await marta.call(api.searchPatients, { body: { callId, text } })
    const body = { patientId: found.body.hits?.[0]?.patientId ?? '', searchText: text }
    await marta.call(api.chooseRecord, { params: { callId }, body })
    await marta.call(api.recordPhotoId, { params: { callId }, body: { document: 'passport', sure: true } })
    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    const his = await codeOf(await world.newestToken())
    await enter(other(hers))
    const rows = await world.desk.store.read.selectFrom('access_link').selectAll().execute()
    expect(rows.map((row) => row.short_code_wrong_tries)).toEqual([1, 1])
    const opened = await enter(his)
    expect(opened).toMatchObject({ result: 'right' })
    expect(await choose(opened.result === 'right' ? opened.token : '')).toMatchObject({ result: 'saved' })
    expect(await open(token)).toMatchObject({ state: 'live' })
    expect(await enter(hers)).toMatchObject({ result: 'right' })
  })
})
