import {
  type AnswerOf,
  consoleEndpoints as api,
  LiveEvent,
  Problem,
  ProblemKind,
} from '@portal-desk/contract'
import type { ItemCode } from '@portal-desk/domain'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mockHandlers } from './handlers.ts'
import { mockClient } from './mock-client.fixture.ts'
import { createMockWorld, type MockWorld } from './world.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const { ask, newKey } = mockClient('http://mock.example')
let now: number
let due: { at: number; act: () => void }[]
let world: MockWorld

/** Lets time pass; what was to happen meanwhile happens at its time. */
function pass(ms: number): void {
  const until = now + ms
  for (const { at, act } of due.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)) {
    now = at
    act()
  }
  due = due.filter(({ at }) => at > until)
  now = until
}
function begin(signedIn?: string): void {
  now = Date.UTC(2026, 10, 24, 15)
  due = []
  world = createMockWorld({
    now: () => now,
    later: (wait, act) => due.push({ at: now + wait, act }),
    slowness: 1,
    ...(signedIn ? { signedIn } : {}),
  })
  server.resetHandlers(...mockHandlers(world))
}
beforeEach(() => begin('marta'))

const openCall = async (): Promise<string> =>
  (await ask(api.openCall, {}, { channel: 'phone' })).answer.callId
const find = (callId: string, text: string) => ask(api.searchPatients, {}, { callId, text })

/** Finds and opens the only record for the text. */
async function open(text: string): Promise<string> {
  const callId = await openCall()
  const { hits } = (await find(callId, text)).answer
  expect(hits).toHaveLength(1)
  await ask(api.chooseRecord, { callId }, { patientId: hits[0]?.patientId ?? '', searchText: text })
  return callId
}
const marias: Partial<Record<ItemCode, string>> = {
  postcode: '12545',
  'street-address': '12 Alder St',
  'phone-on-file': '555 555 0188',
  'email-on-file': 'maria.garcia@example.org',
  'preferred-clinician': 'Chen',
  'last-visit-month': 'June 2026',
  mrn: '2041187',
}
async function answerFor(callId: string, known: typeof marias) {
  const { prompts } = (await ask(api.startVerification, { callId }, {})).answer
  const answers = prompts.map(({ item }) => ({ item, said: known[item] ?? 'cannot say' }))
  return (await ask(api.submitAnswers, { callId }, { answers })).answer
}
const MARIA = 'maria garcia 3/12/1984'
const freeze = { remedy: 'freeze', input: { reason: 'lost-device' } } as const
const release = { remedy: 'release-hold', input: { reason: 'patient-verified', confirm: false } } as const
const resend = { remedy: 'resend-invitation', input: { reason: 'link-expired', confirm: false } } as const

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

test('every endpoint answers by its schema', async () => {
  begin()
  const said = new Set<string>()
  const tell = async (name: keyof typeof api, told: Promise<{ status: number }>) => {
    expect(await told, name).toMatchObject({ status: api[name].status })
    said.add(name)
  }
  await tell('getStaffSession', ask(api.getStaffSession, {}, {}))
  const first = { username: 'marta', code: 'river-lamp-42', password: 'three loud herons' }
  const short = await ask(api.chooseStaffPassword, {}, { ...first, password: 'short' })
  expect(short.answer).toMatchObject({ result: 'refused', rule: 'too-short' })
  await tell('chooseStaffPassword', ask(api.chooseStaffPassword, {}, first))
  await tell('signOutStaff', ask(api.signOutStaff, {}, {}))
  await tell('signInStaff', ask(api.signInStaff, {}, { username: 'marta', password: 'right' }))
  await tell('extendStaffSession', ask(api.extendStaffSession, {}, {}))
  const current = { current: 'right', password: 'four yellow trains whistle' }
  await tell('changeStaffPassword', ask(api.changeStaffPassword, {}, current))
  await tell('reauthenticateStaff', ask(api.reauthenticateStaff, {}, { password: 'right' }))
  await tell('openCall', ask(api.openCall, {}, { channel: 'counter' }))
  const callId = await openCall()
  await tell('getDesk', ask(api.getDesk, {}, {}))
  const caller = { relationship: 'self', language: 'es', interpreter: true, relay: false } as const
  await tell('setCaller', ask(api.setCaller, { callId }, caller))
  await tell('searchPatients', find(callId, MARIA))
  const chosen = { patientId: 'mock-patient-maria', searchText: MARIA }
  await tell('chooseRecord', ask(api.chooseRecord, { callId }, chosen))
  await tell('leaveRecord', ask(api.leaveRecord, { callId }, {}))
  await ask(api.chooseRecord, { callId }, chosen)
  await tell('startVerification', ask(api.startVerification, { callId }, {}))
  expect(await answerFor(callId, {})).toMatchObject({ result: 'not-verified', level: 'none', triesLeft: 1 })
  said.add('submitAnswers')
  await tell('startConfirmation', ask(api.startConfirmation, { callId }, {}))
  await tell('stopConfirmation', ask(api.stopConfirmation, { callId }, {}))
  await tell('startCallBack', ask(api.startCallBack, { callId }, {}))
  await tell('endCallBack', ask(api.endCallBack, { callId }, { outcome: 'answered' }))
  await tell('getWorkspace', ask(api.getWorkspace, { callId }, {}))
  await tell('applyRemedy', ask(api.applyRemedy, { callId }, resend))
  await tell('letCallWait', ask(api.letCallWait, { callId }, {}))
  await tell('resumeCall', ask(api.resumeCall, { callId }, {}))
  await tell('getColleagues', ask(api.getColleagues, {}, {}))
  const offer = { staffId: 'mock-staff-ines' }
  await tell('offerCall', ask(api.offerCall, { callId }, offer))
  await tell('endOffer', ask(api.endOffer, { callId }, {}))
  await ask(api.offerCall, { callId }, offer)
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  expect((await ask(api.getDesk, {}, {})).answer.offered).toMatchObject([{ callId, by: 'M. Lindqvist' }])
  await tell('takeOverCall', ask(api.takeOverCall, { callId }, {}))
  expect((await ask(api.getDesk, {}, {})).answer.offered).toEqual([])
  await ask(api.offerCall, { callId }, { staffId: 'mock-staff-marta' })
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  await ask(api.takeOverCall, { callId }, {})
  await tell('wrapUpCall', ask(api.wrapUpCall, { callId }, {}))
  await tell('closeCall', ask(api.closeCall, { callId }, { disposition: 'resolved' }))
  const there = (await ask(api.openCall, {}, { channel: 'counter' })).answer.callId
  await ask(api.chooseRecord, { callId: there }, chosen)
  const seen = { document: 'passport', sure: true } as const
  await tell('recordPhotoId', ask(api.recordPhotoId, { callId: there }, seen))
  await tell('applyRemedy', ask(api.applyRemedy, { callId: there }, freeze))
  pass(world.policy.betweenSends)
  const asked = await ask(api.askApproval, { callId: there }, release)
  await tell('askApproval', Promise.resolve(asked))
  const { approvalId } = asked.answer
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const incident = await ask(api.openIncident, {}, { reason: 'sign-in-fails' })
  await tell('openIncident', Promise.resolve(incident))
  const { portal } = (await ask(api.getDesk, {}, {})).answer
  expect(portal.incident).toMatchObject({ reason: 'Signing in does not work' })
  await tell('closeIncident', ask(api.closeIncident, incident.answer, {}))
  await tell('getApprovals', ask(api.getApprovals, {}, {}))
  await tell(
    'settleApproval',
    ask(api.settleApproval, { approvalId }, { verdict: 'deny', reason: 'suspicious' }),
  )
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  const again = await ask(api.askApproval, { callId: there }, release)
  const taken = { callId: there, approvalId: again.answer.approvalId }
  await tell('withdrawApproval', ask(api.withdrawApproval, taken, {}))
  await ask(api.applyRemedy, { callId: there }, { remedy: 'flag-call', input: { reason: 'fear' } })
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const [flag] = (await ask(api.getApprovals, {}, {})).answer.flagged
  await tell('clearFlag', ask(api.clearFlag, { flagId: flag?.id ?? '' }, {}))
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  const restricted = world.patients.find(({ facts }) => facts.id === chosen.patientId)
  if (restricted) restricted.facts.marks = ['restricted']
  await tell('breakGlass', ask(api.breakGlass, { callId: there }, { reason: 'patient-on-line' }))
  if (restricted) delete restricted.facts.marks
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const maria = world.patients.find(({ facts }) => facts.id === chosen.patientId)
  if (!maria) throw new Error('María is there')
  const change = { id: 'mock-change-0001', askedBy: 'staff-marta', askedAt: world.now(), inPerson: false }
  maria.contactChange = { ...change, proofUntil: world.now() + 1_000, held: 'other-record' }
  const ofChange = { changeId: change.id }
  const rows = async () => (await ask(api.getApprovals, {}, {})).answer.changes.map(({ state }) => state)
  expect(await rows()).toEqual(['held'])
  await tell('settleChange', ask(api.settleChange, ofChange, { verdict: 'release' }))
  expect(await rows()).toEqual(['awaiting-proof'])
  maria.contactChange = { ...maria.contactChange, end: 'applied' }
  await tell('exportChange', ask(api.exportChange, ofChange, {}))
  await tell('noteCharted', ask(api.noteCharted, ofChange, {}))
  expect(await rows()).toEqual([])
  expect([...said].sort()).toEqual(Object.keys(api).sort())
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
