import { expect, test } from 'vitest'
import { mockAnswers } from './answers/mock-answers.ts'
import { createMockWorld, type MockWorld } from './world.ts'

const noon = Date.UTC(2026, 10, 24, 17)

/** A desk whose people act at once where the test says `happen`. */
function aDesk() {
  let now = noon
  const due: { at: number; act: () => void }[] = []
  const world = createMockWorld({
    now: () => now,
    later: (wait, act) => due.push({ at: now + wait, act }),
    signedIn: 'marta',
  })
  const happen = () => {
    for (let next = due.shift(); next; next = due.shift()) {
      now = Math.max(now, next.at)
      next.act()
    }
  }
  return { world, happen }
}

/** A call with this record open in it, as a search by MRN and name opens it. */
function callAbout(world: MockWorld, text: string): string {
  const { callId } = mockAnswers.openCall(world, { params: {}, body: { channel: 'counter' } })
  const [hit] = mockAnswers.searchPatients(world, { params: {}, body: { callId, text } }).hits
  const body = { patientId: hit?.patientId ?? '', searchText: text }
  mockAnswers.chooseRecord(world, { params: { callId }, body })
  return callId
}
function missBothSets(world: MockWorld, callId: string): void {
  for (const _ of [1, 2]) {
    const { prompts } = mockAnswers.startVerification(world, { params: { callId }, body: {} })
    const answers = prompts.map(({ item }) => ({ item, said: 'something else' }))
    mockAnswers.submitAnswers(world, { params: { callId }, body: { answers } })
  }
}
const close = (world: MockWorld, callId: string) =>
  mockAnswers.closeCall(world, { params: { callId }, body: { disposition: 'verification-failed' } })

test('domain §3.5 the notice of two misses goes when the call closes, and leaves by itself', () => {
  const { world, happen } = aDesk()
  const callId = callAbout(world, 'brennan 2042201')
  const walter = world.patients.find(({ facts }) => facts.id === 'mock-patient-walter')
  const notices = () => walter?.messages.filter(({ template }) => template === 'failed-verification')
  missBothSets(world, callId)
  expect(mockAnswers.getWorkspace(world, { params: { callId }, body: {} }).verify?.noticeDue).toBe(true)
  expect(notices()).toEqual([])
  close(world, callId)
  expect(notices()).toMatchObject([{ state: 'queued' }])
  happen()
  expect(notices()).toMatchObject([{ state: 'handed-over' }])
  expect(mockAnswers.getDesk(world, { params: {}, body: {} }).mail.waiting).toBe(0)
})

test('domain §3.5 where there is no login, the page says the same and nothing goes', () => {
  const { world } = aDesk()
  const callId = callAbout(world, 'nowak 2044403')
  missBothSets(world, callId)
  expect(mockAnswers.getWorkspace(world, { params: { callId }, body: {} }).verify?.noticeDue).toBe(true)
  close(world, callId)
  expect(world.patients.flatMap(({ messages }) => messages).map(({ template }) => template)).not.toContain(
    'failed-verification',
  )
})

test('console-words: what is shown or said has typographic apostrophes and quotes', () => {
  const { world, happen } = aDesk()
  const shown: unknown[] = []
  for (const { facts } of world.patients) {
    const callId = callAbout(world, `${facts.names[0]?.family} ${facts.mrn ?? facts.birthDate}`)
    const look = () => shown.push(mockAnswers.getWorkspace(world, { params: { callId }, body: {} }))
    look()
    const body = { document: 'passport', sure: true } as const
    mockAnswers.recordPhotoId(world, { params: { callId }, body })
    look()
    const best = shown.at(-1) as { best?: string; causes?: { next: { reason?: string } }[] }
    if (best.best === 'resend-invitation') {
      const input = { reason: 'not-received', confirm: true } as const
      mockAnswers.applyRemedy(world, { params: { callId }, body: { remedy: 'resend-invitation', input } })
      look()
      happen()
      look()
    }
    shown.push(mockAnswers.wrapUpCall(world, { params: { callId }, body: {} }))
  }
  const words = stringsIn(shown)
  expect(words.some((text) => text.includes('’'))).toBe(true)
  expect(words.filter((text) => /\w'\w|s' |"/.test(text))).toEqual([])
})

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : []

test.each([
  ['ferreira 2049909', 'WRONG_USERNAME', 'Wrong username, close to the right one'],
  ['raman 2049910', 'PASSWORD_RULES_NOT_MET', 'New password refused by a rule'],
  ['lund 2049911', 'EMAIL_OUTDATED', 'Email on file looks out of date'],
])('domain §5 %s is %s', (text, code, headline) => {
  const { world } = aDesk()
  const callId = callAbout(world, text)
  mockAnswers.recordPhotoId(world, { params: { callId }, body: { document: 'passport', sure: true } })
  const { causes } = mockAnswers.getWorkspace(world, { params: { callId }, body: {} })
  expect(causes?.[0]).toMatchObject({ code, headline })
})
