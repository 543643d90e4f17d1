import { consoleEndpoints as api } from '@portal-desk/contract'
import type { ItemCode } from '@portal-desk/domain'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { mockHandlers } from './handlers.ts'
import { mockClient } from './mock-client.fixture.ts'
import { createMockWorld, type MockWorld } from './world.ts'

/** A mock desk that each test begins anew; `world` and `now` are those of the test that runs. */
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

export const { ask, fetchFile, newKey } = mockClient('http://mock.example')
export let now: number
let due: { at: number; act: () => void }[]
export let world: MockWorld

/** Lets time pass; what was to happen meanwhile happens at its time. */
export function pass(ms: number): void {
  const until = now + ms
  for (const { at, act } of due.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)) {
    now = at
    act()
  }
  due = due.filter(({ at }) => at > until)
  now = until
}
export function begin(signedIn?: string): void {
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

export const openCall = async (): Promise<string> =>
  (await ask(api.openCall, {}, { channel: 'phone' })).answer.callId
export const find = (callId: string, text: string) => ask(api.searchPatients, {}, { callId, text })

/** Finds and opens the only record for the text. */
export async function open(text: string): Promise<string> {
  const callId = await openCall()
  const { hits } = (await find(callId, text)).answer
  expect(hits).toHaveLength(1)
  await ask(api.chooseRecord, { callId }, { patientId: hits[0]?.patientId ?? '', searchText: text })
  return callId
}
export const marias: Partial<Record<ItemCode, string>> = {
  postcode: '12545',
  'street-address': '12 Alder St',
  'phone-on-file': '555 555 0188',
  'email-on-file': 'maria.garcia@example.org',
  'preferred-clinician': 'Chen',
  'last-visit-month': 'June 2026',
  mrn: '2041187',
}
export async function answerFor(callId: string, known: typeof marias) {
  const { prompts } = (await ask(api.startVerification, { callId }, {})).answer
  const answers = prompts.map(({ item }) => ({ item, said: known[item] ?? 'cannot say' }))
  return (await ask(api.submitAnswers, { callId }, { answers })).answer
}
export const MARIA = 'maria garcia 3/12/1984'
/** Two records that may be one person, each with a login in use; the first one is to be kept. */
export function putPair(one: string, other: string): { pairId: string; keep: 'a' | 'b' } {
  for (const patient of world.patients)
    if (patient.facts.id === one || patient.facts.id === other) {
      delete patient.contactChange
      patient.account = {
        id: `login-of-${patient.facts.id}`,
        patientId: patient.facts.id,
        username: `${patient.facts.id.split('-').at(-1)}12`,
        lifecycle: 'active',
        lock: { kind: 'none' },
        hold: 'none',
        credential: 'set',
        contact: 'verified',
        language: 'en',
        failedSignIns: 0,
        createdAt: now,
        version: 1,
      }
    }
  const [a = '', b = ''] = [one, other].sort()
  const pairId = 'mock-pair-0001'
  world.pairs = [
    { id: pairId, a, b, state: 'suspected', source: 'rule', flaggedAt: now, score: 178, version: 1 },
  ]
  return { pairId, keep: a === one ? 'a' : 'b' }
}
export const resend = {
  remedy: 'resend-invitation',
  input: { reason: 'link-expired', confirm: false },
} as const
