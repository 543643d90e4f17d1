import type { Problem } from '@portal-desk/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { deskWithMaria, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const KEY = 'a-key-of-one-press-0001'

describe.each(engines)('bad input on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeAll(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
  })
  afterAll(() => world.stop())

  const headers = (over: Record<string, string> = {}) => ({
    'Content-Type': 'application/json',
    'X-CSRF-Token': marta.csrf,
    'Idempotency-Key': KEY,
    ...over,
  })
  const post = async (path: string, body: string, over: Record<string, string> = {}) => {
    const response = await marta.raw('POST', path, { body, headers: headers(over) })
    return { status: response.status, headers: response.headers, problem: (await response.json()) as Problem }
  }
  const good = JSON.stringify({ channel: 'phone' })

  test.each([
    ['an unknown field', '{"channel":"phone","extra":1}', {}, 400, 'unknown-field'],
    ['a wrong type', '{"channel":7}', {}, 400, 'validation'],
    ['no JSON at all', '{"channel":', {}, 400, 'validation'],
    [
      'a key that reaches a prototype (S22)',
      '{"channel":"phone","__proto__":{"role":"administrator"}}',
      {},
      400,
      'unknown-field',
    ],
    [
      'a body of 65 KiB',
      JSON.stringify({ channel: 'phone', pad: 'x'.repeat(65 * 1024) }),
      {},
      413,
      'too-big',
    ],
    ['another content type', good, { 'Content-Type': 'text/plain' }, 415, 'wrong-type'],
    ['a form', 'channel=phone', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'wrong-type'],
    ['a foreign site (S5)', good, { 'Sec-Fetch-Site': 'cross-site' }, 403, 'page-too-old'],
    ['a sibling site (S5)', good, { 'Sec-Fetch-Site': 'same-site' }, 403, 'page-too-old'],
    ['no token (S5)', good, { 'X-CSRF-Token': '' }, 403, 'page-too-old'],
    ['a token of somebody else (S5)', good, { 'X-CSRF-Token': 'A'.repeat(43) }, 403, 'page-too-old'],
    ['no idempotency key (T2)', good, { 'Idempotency-Key': '' }, 400, 'key-missing'],
    ['a key of wrong form (T2)', good, { 'Idempotency-Key': 'short' }, 400, 'key-missing'],
  ])(
    '%s is refused in words, changes nothing and leaves a trace where it is a refusal',
    async (_what, body, over, status, type) => {
      const calls = await count('call_session')
      const before = (await world.trail()).filter((action) => action === 'request.refused!').length
      const answer = await post('/api/calls', body, over as Record<string, string>)
      expect([answer.status, answer.problem.type, answer.problem.changed]).toEqual([status, type, 'no'])
      expect(answer.problem.detail).toMatch(/Nothing (was sent|changed)/)
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect(answer.problem.ref).toBe(answer.headers.get('x-request-id'))
      expect(await count('call_session')).toBe(calls)
      const traced = (await world.trail()).filter((action) => action === 'request.refused!').length - before
      expect(traced).toBe(1)
    },
  )

  const count = async (table: 'call_session' | 'outbox_message'): Promise<number> =>
    Number(
      (
        await world.desk.store.read
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )

  test('T2 the same key with another body is 422; with the same body the first answer comes again', async () => {
    const first = await marta.call(api.openCall, {
      body: { channel: 'phone' },
      key: 'one-press-and-its-key-1',
    })
    const again = await marta.call(api.openCall, {
      body: { channel: 'phone' },
      key: 'one-press-and-its-key-1',
    })
    expect([again.status, again.body]).toEqual([first.status, first.body])
    const other = await marta.call(api.openCall, {
      body: { channel: 'counter' },
      key: 'one-press-and-its-key-1',
    })
    expect(other.problem).toMatchObject({ type: 'key-reused', status: 422, changed: 'no' })
  })

  test('S15 a method that a route does not declare is 405 with what it allows', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await marta.raw(method, '/api/calls')
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
      expect(await response.json()).toMatchObject({ type: 'wrong-method', changed: 'no' })
    }
  })

  test('S24 an unknown route, and a call that is nobody’s, are answered alike', async () => {
    const unknown = await marta.raw('GET', '/api/nothing')
    const nobody = await marta.raw('GET', '/api/calls/AAAAAAAAAAAAAAAAAAAAAA')
    for (const response of [unknown, nobody]) {
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ type: 'not-here', changed: 'no' })
    }
  })

  test('S7 S16 an answer of the API is stored nowhere and taken for nothing else', async () => {
    const response = await marta.raw('GET', '/api/session')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    )
    expect(response.headers.get('x-powered-by')).toBeNull()
  })

  test('S1 the session cookie is for this host alone, secure, and out of reach of scripts', async () => {
    const response = await fetch(`${world.console}/api/session`, {
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    })
    const visit = response.headers.getSetCookie().join()
    expect(visit).toMatch(/^__Host-pd-desk-visit=.*Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    expect(visit).not.toMatch(/Domain/)
  })

  test('a search needs two identifiers, and what was looked for stands in the trail before the list leaves (V11, T1)', async () => {
    const callId = await verifiedCall(marta)
    const one = await marta.call(api.searchPatients, { body: { callId, text: 'garcia' } })
    expect(one.body).toMatchObject({ enough: false, hits: [] })
    const before = (await world.trail()).filter((action) => action === 'search.done').length
    const two = await marta.call(api.searchPatients, { body: { callId, text: 'garcia 1984' } })
    expect(two.body.hits).toMatchObject([{ name: 'García, M.', born: '1984', town: 'Millbrook' }])
    expect(JSON.stringify(two.body)).not.toMatch(/204-1187|Alder|maria\.garcia|03-12|Elena/)
    expect((await world.trail()).filter((action) => action === 'search.done').length).toBe(before + 1)
  })
})
