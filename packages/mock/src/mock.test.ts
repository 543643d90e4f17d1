import {
  type AnswerOf,
  consoleEndpoints as api,
  LiveEvent,
  Problem,
  ProblemKind,
} from '@portal-desk/contract'
import { describe, expect, test } from 'vitest'
import {
  answerFor,
  ask,
  begin,
  find,
  MARIA,
  marias,
  newKey,
  open,
  openCall,
  pass,
  resend,
  world,
} from './mock-desk.fixture.ts'

test('a whole call: sign in, open, search, choose, verify, send, and the patient is in', async () => {
  begin()
  const wrong = await ask(api.signInStaff, {}, { username: 'marta', password: 'wrong' })
  expect(wrong.problem.type).toBe('sign-in-refused')
  expect((await ask(api.openCall, {}, { channel: 'phone' })).problem.type).toBe('not-signed-in')
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })

  const callId = await open(MARIA)
  expect((await ask(api.applyRemedy, { callId }, resend)).problem).toMatchObject({
    refusal: { code: 'verify-first' },
    words: { badge: expect.any(String) },
  })
  expect(await answerFor(callId, marias)).toMatchObject({ result: 'verified', level: 'standard' })
  const page = (await ask(api.getWorkspace, { callId }, {})).answer
  expect(page).toMatchObject({ causes: [{ code: 'INVITE_EXPIRED' }], best: 'resend-invitation' })

  const press = newKey()
  const sent = await ask(api.applyRemedy, { callId }, resend, press)
  expect(sent.status).toBe(200)
  expect((await ask(api.applyRemedy, { callId }, resend, press)).answer).toEqual(sent.answer)
  expect((await ask(api.applyRemedy, { callId }, resend)).problem.refusal?.code).toBe('sent-a-moment-ago')
  const moments = []
  for (const wait of [0, 3_000, 5_000, 11_000, 4_000]) {
    pass(wait)
    const { watch } = (await ask(api.getWorkspace, { callId }, {})).answer
    moments.push(watch?.steps.filter(({ state }) => state === 'done').at(-1)?.step)
  }
  expect(moments).toEqual(['queued', 'handed-over', 'opened', 'password-chosen', 'signed-in'])
  expect((await ask(api.getDesk, {}, {})).answer.open).toMatchObject([{ step: 5, needsYou: true }])

  const { suggested } = (await ask(api.wrapUpCall, { callId }, {})).answer
  await ask(api.closeCall, { callId }, { disposition: suggested })
  expect((await ask(api.resumeCall, { callId }, {})).problem.refusal?.code).toBe('call-closed')
  expect((await ask(api.getDesk, {}, {})).answer).toMatchObject({ open: [], closedToday: 1 })
})

describe('sentinels', () => {
  test.each(ProblemKind.options)('!%s, typed as a search, shows that problem', async (kind) => {
    const callId = await openCall()
    const { status, problem } = await find(callId, `!${kind}`)
    expect(Problem.parse(problem)).toMatchObject({ type: kind, status })
  })

  test.each([
    ['!busy', 'busy'],
    ['!down', 'database-down'],
    ['!full', 'disk-full'],
    ['!audit', 'audit-unavailable'],
    ['!signed-out', 'signed-out'],
  ])('%s means %s, as a search and as a password', async (text, type) => {
    expect((await find(await openCall(), text)).problem.type).toBe(type)
    begin()
    expect((await ask(api.signInStaff, {}, { username: 'marta', password: text })).problem.type).toBe(type)
  })

  test('!signed-out ends the session, !slow only waits, !cut gives no answer', async () => {
    const callId = await openCall()
    expect((await find(callId, '!slow')).status).toBe(200)
    await expect(find(callId, '!cut')).rejects.toThrow()
    await find(callId, '!signed-out')
    expect((await ask(api.getStaffSession, {}, {})).answer).toMatchObject({ signedIn: false })
  })

  test('!next-down lets the search pass and fails the next step, once', async () => {
    const callId = await open(MARIA)
    expect((await find(callId, '!next-down')).status).toBe(200)
    const press = newKey()
    expect((await ask(api.letCallWait, { callId }, {}, press)).problem.type).toBe('database-down')
    expect((await ask(api.letCallWait, { callId }, {}, press)).status).toBe(200)
  })
})

test('what the server refuses, the mock refuses: key, fields, role, idle session, unknown call', async () => {
  const callId = await openCall()
  expect((await ask(api.openCall, {}, { channel: 'phone' }, '')).problem.type).toBe('key-missing')
  const press = newKey()
  await ask(api.openCall, {}, { channel: 'phone' }, press)
  expect((await ask(api.openCall, {}, { channel: 'counter' }, press)).problem.type).toBe('key-reused')
  const more = { channel: 'phone', more: 1 } as unknown as { channel: 'phone' }
  expect((await ask(api.openCall, {}, more)).problem.type).toBe('unknown-field')
  expect((await ask(api.getWorkspace, { callId: 'no-such-call' }, {})).problem.type).toBe('not-here')
  await ask(api.signInStaff, {}, { username: 'ruth', password: 'right' })
  expect((await ask(api.getWorkspace, { callId }, {})).problem.type).toBe('not-here')
  expect((await ask(api.applyRemedy, { callId }, resend)).problem.type).toBe('not-here')
  await ask(api.signInStaff, {}, { username: 'kenji', password: 'right' })
  expect((await ask(api.openCall, {}, { channel: 'phone' })).problem.type).toBe('no-right')
  pass(world.policy.staffIdle)
  expect((await ask(api.getDesk, {}, {})).problem.type).toBe('signed-out')
})

test('V11 twins open only after a third detail; an MRN alone finds its record', async () => {
  const callId = await openCall()
  const text = 'sorensen 6/17/1990'
  const { hits } = (await find(callId, text)).answer
  expect(hits).toMatchObject([{ needsThirdIdentifier: true }, { needsThirdIdentifier: true }])
  const chosen = { patientId: hits[0]?.patientId ?? '', searchText: text }
  const refused = await ask(api.chooseRecord, { callId }, chosen)
  expect(refused.problem.refusal?.code).toBe('third-identifier')
  expect((await find(callId, '204-6606')).answer.hits).toMatchObject([{ patientId: 'mock-patient-erik' }])
  expect((await find(callId, 'okafor 11/23/1968')).answer.hits).toMatchObject([
    { inCallWith: 'D. Achterberg' },
  ])
})

test.each<[string, string, NonNullable<AnswerOf<typeof api.getWorkspace>['causes']>[number]['code']]>([
  ['brennan 9/2/1951', 'walter', 'LOCKED_OUT'],
  ['haddad 4/30/1979', 'omar', 'WRONG_PASSWORD'],
  ['nowak 12/1/1992', 'nina', 'NOT_ENROLLED'],
  ['204-6605', 'ella', 'INVITE_PENDING'],
  ['okafor 11/23/1968', 'grace', 'NO_EMAIL_ON_FILE'],
  ['petrov 1/19/1975', 'ivan', 'ON_HOLD'],
])('%s finds %s, whose cause is %s', async (text, _name, code) => {
  const callId = (await ask(api.openCall, {}, { channel: 'counter' })).answer.callId
  const { hits } = (await find(callId, text)).answer
  await ask(api.chooseRecord, { callId }, { patientId: hits[0]?.patientId ?? '', searchText: text })
  await ask(api.recordPhotoId, { callId }, { document: 'passport', sure: true })
  expect((await ask(api.getWorkspace, { callId }, {})).answer.causes?.map((cause) => cause.code)).toContain(
    code,
  )
})

test('the stream says hello and what to read again, and stops when the page goes', async () => {
  const callId = await openCall()
  const reader = (await fetch('http://mock.example/api/live')).body
    ?.pipeThrough(new TextDecoderStream())
    .getReader()
  let heard = ''
  const hear = async (event: string) => {
    while (!heard.includes(`"event":"${event}"`)) heard += (await reader?.read())?.value
  }
  await hear('hello')
  expect(heard).not.toContain('call-changed')
  await ask(api.letCallWait, { callId }, {})
  await hear('desk-changed')
  const lines = heard.split('\n\n').filter((line) => line !== '')
  const events = lines.map((line) => LiveEvent.parse(JSON.parse(line.replace('data: ', ''))))
  expect(events).toMatchObject([
    { event: 'hello' },
    { event: 'call-changed', callId },
    { event: 'desk-changed' },
  ])
  await reader?.cancel()
  await expect.poll(() => world.watchers.size).toBe(0)
})
