import { applyRemedy, getDesk, reauthenticateStaff, searchPatients, setCaller } from '@portal-desk/contract'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CALL, desk, said, session } from '../test/samples.ts'
import { cut, Refusing, stubApi } from '../test/stub-api.ts'
import { call } from './call.ts'
import { setCsrfToken } from './csrf.ts'
import { ProblemError } from './problem-error.ts'

const order = {
  params: { callId: CALL },
  body: { remedy: 'resend-invitation', input: { reason: 'link-expired', confirm: false } },
  key: 'key-of-this-press',
} as const
const done = { done: 'Saved.', say: said('Sent.') }
afterEach(() => setCsrfToken(''))

test('T2 when the answer is lost the page asks again with the same key and gets the truth', async () => {
  vi.useFakeTimers()
  let lost = 2
  const asked = stubApi({ applyRemedy: () => (lost-- > 0 ? cut : done) })
  const asking = vi.fn()
  const answer = call(applyRemedy, { ...order, onAsking: asking })
  await vi.runAllTimersAsync()
  await expect(answer).resolves.toEqual(done)
  expect(asked.map(({ key }) => key)).toEqual(['key-of-this-press', 'key-of-this-press', 'key-of-this-press'])
  expect(asking).toHaveBeenCalled()
})

test('T2 a first press still being worked on is waited for, not doubled', async () => {
  vi.useFakeTimers()
  let running = 1
  const busy = new Refusing({ type: 'still-running', status: 409, changed: 'unknown' })
  const asked = stubApi({ applyRemedy: () => (running-- > 0 ? busy : done) })
  const answer = call(applyRemedy, order)
  await vi.runAllTimersAsync()
  await expect(answer).resolves.toEqual(done)
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1)
})

test('a line that stays cut ends by saying that nobody knows, and never that nothing happened', async () => {
  vi.useFakeTimers()
  stubApi({ applyRemedy: () => cut })
  const answer = call(applyRemedy, order).catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  const error = await answer
  expect(error).toBeInstanceOf(ProblemError)
  expect((error as ProblemError).trouble).toMatchObject({ type: 'connection-lost-after', changed: 'unknown' })
})

test('a refusal is final: it is not asked again and keeps its words', async () => {
  const words = { badge: 'Wait 2 minutes', agent: 'One just went.', caller: said('One moment.') }
  const asked = stubApi({ applyRemedy: () => new Refusing({ type: 'refused', status: 409, words }) })
  await expect(call(applyRemedy, order)).rejects.toMatchObject({ trouble: { type: 'refused', words } })
  expect(asked).toHaveLength(1)
})

test('reading over a cut line says that nothing was sent', async () => {
  stubApi({ getDesk: () => cut })
  await expect(call(getDesk, { params: {}, body: {} })).rejects.toMatchObject({
    trouble: { type: 'connection-lost', changed: 'no' },
  })
})

test('S5 S8 unsafe requests carry the session’s token in a header, and their text in the body only', async () => {
  setCsrfToken('token-of-session')
  const seen: { token: string | null; type: string | null; path: string }[] = []
  stubApi({
    searchPatients: ({ headers, path }) => {
      seen.push({ token: headers.get('X-CSRF-Token'), type: headers.get('Content-Type'), path })
      return { understood: [], enough: false, hits: [], more: false }
    },
  })
  await call(searchPatients, { params: {}, body: { callId: CALL, text: 'garcia 1984' } })
  expect(seen).toEqual([{ token: 'token-of-session', type: 'application/json', path: '/api/search' }])
})

test('S9 an answer of another shape is not shown; what may have changed is said to be unknown', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ callId: CALL, extra: 'field' }))
  const body = {
    relationship: 'self',
    language: 'en',
    interpreter: false,
    relay: false,
    unhurried: false,
  } as const
  await expect(call(setCaller, { params: { callId: CALL }, body, key: 'k' })).rejects.toMatchObject({
    trouble: { type: 'page-too-old', changed: 'unknown' },
  })
  vi.stubGlobal('fetch', async () => Response.json({ ...desk(), extra: 1 }))
  await expect(call(getDesk, { params: {}, body: {} })).rejects.toMatchObject({ trouble: { changed: 'no' } })
})

describe('whoever gives their password again, and with it begins a new session (S3)', () => {
  const over = new Refusing({ type: 'not-signed-in', status: 401 })
  /** The answer that brings the new session, held back until the test lets it go. */
  function heldBack() {
    let arrive: () => void = () => undefined
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    return { arrive, arrived, reauthenticateStaff: () => arrived.then(() => session()) }
  }
  const again = { params: {}, body: { password: 'correct horse battery staple' } }
  const nothing = { params: {}, body: {} }

  test('what is asked meanwhile waits for it', async () => {
    vi.useRealTimers()
    const { arrive, reauthenticateStaff: held } = heldBack()
    const asked = stubApi({ reauthenticateStaff: held, getDesk: () => desk() })
    const renewing = call(reauthenticateStaff, again)
    const reading = call(getDesk, nothing)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(asked.map(({ name }) => name)).toEqual(['reauthenticateStaff'])
    arrive()
    await renewing
    expect(await reading).toHaveProperty('recent')
  })

  test('what was asked before with the old session is asked again, and nobody is taken for signed out', async () => {
    vi.useRealTimers()
    const { arrive, arrived, reauthenticateStaff: held } = heldBack()
    let answers = 0
    const asked = stubApi({
      reauthenticateStaff: held,
      getDesk: () => (answers++ === 0 ? arrived.then(() => over) : desk()),
    })
    const reading = call(getDesk, nothing)
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    const renewing = call(reauthenticateStaff, again)
    arrive()
    await renewing
    expect(await reading).toHaveProperty('recent')
    expect(asked.filter(({ name }) => name === 'getDesk')).toHaveLength(2)
  })

  test('whoever is signed out with no new session is', async () => {
    stubApi({ getDesk: () => over })
    await expect(call(getDesk, nothing)).rejects.toMatchObject({ trouble: { type: 'not-signed-in' } })
  })
})
