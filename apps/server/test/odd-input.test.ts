import { mkdtempSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consoleApp } from '../src/console-app.ts'
import { sha256 } from '../src/crypto.ts'
import { portalApp } from '../src/portal-app.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answersOfMaria } from './people.ts'
import { answer, callAbout, deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, portalEndpoints as portal, startWorld, type World } from './world.ts'

describe.each(engines)('odd input on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeAll(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
  })
  afterAll(() => world.stop())

  test('S9 a character that no database keeps is refused at the door, on every text there is', async () => {
    const visitor = await world.visitor()
    const bad = 'mar\u0000ta'
    const { body: call } = await marta.call(api.openCall, { body: { channel: 'phone' } })
    const answers = [
      await marta.call(api.searchPatients, { body: { callId: call.callId, text: bad } }),
      await marta.call(api.signInStaff, { body: { username: bad, password: 'x' } }),
      await marta.call(api.chooseStaffPassword, { body: { username: bad, code: 'x', password: 'x' } }),
      await visitor.call(portal.signInPatient, { body: { username: bad, password: 'x' } }),
      await visitor.call(portal.forgotPassword, { body: { name: bad, language: 'en' } }),
      await visitor.call(portal.forgotUsername, { body: { email: bad, language: 'en' } }),
    ]
    for (const { status, problem } of answers)
      expect([status, problem?.type, problem?.changed]).toEqual([400, 'validation', 'no'])
  })

  test.each(['/api/calls/%E0%A4%A', '/api/%', '/api/calls/..%2f..', "/api/calls/' or 1=1", '/api//calls'])(
    'S24 an address that leads nowhere (%s) is 404 in words, not a fault',
    async (address) => {
      const response = await marta.raw('GET', address)
      expect([response.status, ((await response.json()) as { type: string }).type]).toEqual([404, 'not-here'])
    },
  )

  test('S16 the API answers requests of our pages, and no frame, image or script', async () => {
    for (const dest of ['document', 'iframe', 'script', 'image', 'object'])
      expect((await marta.raw('GET', '/api/desk', { headers: { 'Sec-Fetch-Dest': dest } })).status).toBe(403)
    expect((await marta.raw('GET', '/api/desk', { headers: { 'Sec-Fetch-Dest': 'empty' } })).status).toBe(200)
  })

  test('S6 S7 S16 every answer, good or bad, carries the headers that keep it an answer', async () => {
    const visitor = await world.visitor()
    const answers = [
      await marta.raw('GET', '/api/session'),
      await marta.raw('GET', '/api/nothing'),
      await marta.raw('PUT', '/api/calls'),
      await visitor.raw('GET', '/api/session'),
      await visitor.raw('POST', '/api/session', { body: '{' }),
    ]
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-type')).toMatch(/^application\/(problem\+)?json; charset=utf-8$/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('content-security-policy')).toMatch(/sandbox$/)
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test('T13 a flood of refused requests is counted, and keeps no other refusal out of the trail', async () => {
    const of = async (reason: RegExp) => {
      const rows = await world.desk.store.read
        .selectFrom('audit_entry')
        .select('entry')
        .where('action', 'in', ['request.refused', 'refusals.counted'])
        .execute()
      return rows.map(({ entry }) => String(entry)).filter((text) => reason.test(text))
    }
    const press = (headers: Record<string, string>, body = '{}') =>
      marta.raw('POST', '/api/calls', { body, headers: { 'Content-Type': 'application/json', ...headers } })
    world.clock.pass(minutes(1))
    for (let i = 0; i < 70; i++) await press({ 'X-CSRF-Token': 'none' })
    expect(await of(/"reason":"no-token"/)).toHaveLength(60)
    const before = (await of(/"reason":"validation"/)).length
    await press({ 'X-CSRF-Token': marta.csrf })
    expect(await of(/"reason":"validation"/)).toHaveLength(before + 1)
    await world.desk.refusals.flush()
    expect(await of(/"count:/)).toEqual([])
    world.clock.pass(minutes(1))
    await world.desk.refusals.flush()
    const counted = await of(/"count:10".*"reason":"no-token"/)
    expect(counted).toHaveLength(1)
    expect(counted[0]).toContain('"id":"staff-marta"')
  })

  test('what callers said cannot be guessed from what is kept of the request (domain §4)', async () => {
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    await answer(marta, callId)
    const rows = await world.desk.store.read.selectFrom('outcome').selectAll().execute()
    const hashes = rows.filter(({ scope }) => scope.includes('answers')).map(({ body_hash }) => body_hash)
    expect(hashes).toHaveLength(1)
    const drawn = await world.desk.store.read.selectFrom('verification').select('checks').execute()
    const items = (JSON.parse(drawn[0]?.checks ?? '[]') as { items: string[] }[])[0]?.items ?? []
    const body = { answers: items.map((item) => ({ item, said: answersOfMaria[item] ?? '' })) }
    expect(hashes).not.toContain(sha256(JSON.stringify([{ callId }, body])))
  })
})

test('S6 S7 the pages of both apps run our own scripts only, and are stored nowhere; a missing asset is no page', async () => {
  const world = await startWorld('sqlite')
  const pages = mkdtempSync(path.join(tmpdir(), 'pd-pages-'))
  writeFileSync(path.join(pages, 'index.html'), '<meta name="csp-nonce" content=""><title>x</title>')
  for (const app of [consoleApp, portalApp]) {
    const server = app(world.desk, pages).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { headers } = await fetch(`${base}/calls/abcdefgh`)
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
      expect(policy.split(';')).toContain(part)
    expect(policy).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/=]+'/)
    expect(policy).toMatch(/require-trusted-types-for 'script';trusted-types default/)
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    const missing = await fetch(`${base}/assets/gone.js`)
    expect([missing.status, missing.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  await world.stop()
})
