import { consoleEndpoints as api, type Endpoint } from '@portal-desk/contract'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mockHandlers } from './handlers.ts'
import { createMockWorld } from './world.ts'

const now = Date.UTC(2026, 10, 24, 15)
const server = setupServer(...mockHandlers(createMockWorld({ now: () => now })))
beforeAll(() => server.listen())
afterAll(() => server.close())

let keys = 0
async function ask(endpoint: Endpoint, callId = '', body: unknown = {}) {
  const response = await fetch(`http://mock.example${endpoint.path.replace(':callId', callId)}`, {
    method: endpoint.method,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `mock-key-${++keys}-000000` },
    ...(endpoint.method === 'POST' ? { body: JSON.stringify(body) } : {}),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (response.ok) expect(endpoint.answer.safeParse(answer).success).toBe(true)
  return { status: response.status, answer }
}

test('a whole call runs on the mock by the rules of the product', async () => {
  expect((await ask(api.signInStaff, '', { username: 'marta', password: 'wrong' })).status).toBe(401)
  await ask(api.signInStaff, '', { username: 'marta', password: 'right' })
  const { answer: opened } = await ask(api.openCall, '', { channel: 'phone' })
  const callId = String(opened['callId'])
  const text = 'maria garcia 3/12/1984'
  const { answer: found } = await ask(api.searchPatients, '', { callId, text })
  expect(found).toMatchObject({ hits: [{ name: 'García, M.', patientId: 'mock-patient-maria' }] })
  await ask(api.chooseRecord, callId, { patientId: 'mock-patient-maria', searchText: text })
  const remedy = { remedy: 'resend-invitation', input: { reason: 'link-expired', confirm: false } }
  expect((await ask(api.applyRemedy, callId, remedy)).answer).toMatchObject({
    refusal: { code: 'verify-first' },
  })
  const { answer: drawn } = await ask(api.startVerification, callId)
  const said: Record<string, string> = {
    postcode: '30417',
    'street-address': '12 Alder St',
    'phone-on-file': '5555550188',
    'email-on-file': 'maría@example.org',
    'preferred-clinician': 'Chen',
    'last-visit-month': 'May 2026',
  }
  const answers = (drawn['prompts'] as { item: string }[]).map(({ item }) => ({
    item,
    said: said[item] ?? '',
  }))
  expect((await ask(api.submitAnswers, callId, { answers })).answer).toMatchObject({
    result: 'verified',
    level: 'standard',
  })
  const before = await ask(api.getWorkspace, callId)
  expect(before.answer).toMatchObject({ causes: [{ code: 'INVITE_EXPIRED' }], best: 'resend-invitation' })
  expect((await ask(api.applyRemedy, callId, remedy)).status).toBe(200)
  expect((await ask(api.getWorkspace, callId)).answer).toMatchObject({ watch: { what: 'Invitation' } })
  expect((await ask(api.applyRemedy, callId, remedy)).answer).toMatchObject({
    refusal: { code: 'sent-a-moment-ago' },
  })
  await ask(api.wrapUpCall, callId)
  expect((await ask(api.closeCall, callId, { disposition: 'sent-and-waiting' })).status).toBe(200)
  expect((await ask(api.resumeCall, callId)).answer).toMatchObject({ refusal: { code: 'call-closed' } })
})

test.each([
  ['!down', 503, 'database-down'],
  ['!full', 507, 'disk-full'],
  ['!signed-out', 401, 'signed-out'],
])('typing %s shows that trouble', async (text, status, type) => {
  const { answer: opened } = await ask(api.openCall, '', { channel: 'phone' })
  expect(await ask(api.searchPatients, '', { callId: opened['callId'], text })).toMatchObject({
    status,
    answer: { type },
  })
})
