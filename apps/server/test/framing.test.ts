import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consoleApp } from '../src/console-app.ts'
import { readJson } from '../src/http/read-json.ts'
import { listen } from '../src/listen.ts'
import { portalApp } from '../src/portal-app.ts'
import { engines } from './engines.ts'
import { startWorld, type World } from './world.ts'

const apps = { console: consoleApp, portal: portalApp }
const names = ['console', 'portal'] as const

test('S22 keys that reach a prototype are refused at any depth, and others are read', async () => {
  const read = (text: string) =>
    readJson(Object.assign(Readable.from([Buffer.from(text)]), { get: () => undefined }) as never)
  expect(await read('{"deep":[{"deeper":1}]}')).toEqual({ deep: [{ deeper: 1 }] })
  for (const key of ['__proto__', 'constructor', 'prototype'])
    await expect(read(`{"deep":[{"${key}":1}]}`), key).rejects.toMatchObject({ kind: 'unknown-field' })
})

describe.each(engines)('odd framing on %s', (engine) => {
  let world: World
  const servers = new Map<string, Server>()
  const portOf = (name: string) => (servers.get(name)?.address() as AddressInfo | undefined)?.port ?? 0
  beforeAll(async () => {
    world = await startWorld(engine)
    for (const name of names)
      servers.set(name, await listen(apps[name](world.desk, undefined), 0, '127.0.0.1', 'PORT'))
  })
  afterAll(async () => {
    for (const server of servers.values()) {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
    await world.stop()
  })

  /** Sends bytes as they are; gives what came back before the server closed the connection. */
  const send = async (
    name: string,
    bytes: string,
  ): Promise<{ status: number; head: string; body: string }> => {
    const socket = connect(portOf(name), '127.0.0.1')
    let said = ''
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.write(bytes)
    await once(socket, 'close')
    const [head = '', body = ''] = said.split('\r\n\r\n')
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body }
  }
  const post = (...lines: string[]) =>
    `${['POST /api/session HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...lines].join('\r\n')}\r\n\r\n`

  test.each(
    names.flatMap((name): [string, string, string][] => [
      [name, 'two lengths', `${post('Content-Length: 2', 'Content-Length: 4')}{}{}`],
      [name, 'a length and chunks', `${post('Content-Length: 2', 'Transfer-Encoding: chunked')}0\r\n\r\n`],
      [name, 'a bare line feed', 'GET /api/session HTTP/1.1\nHost: localhost\n\n'],
      [name, 'a header of 17 KiB', post(`X-Long: ${'x'.repeat(17 * 1024)}`)],
      [name, 'no HTTP at all', '\u0016\u0003\u0001 hello\r\n\r\n'],
    ]),
  )('S22 S24 %s: %s is 400 in words, and the connection closes', async (name, _what, bytes) => {
    const { status, head, body } = await send(name, bytes)
    expect(status).toBe(400)
    expect(head).toMatch(/connection: close/i)
    expect(head).toMatch(/content-type: application\/problem\+json; charset=utf-8/i)
    expect(JSON.parse(body)).toMatchObject({ status: 400, changed: 'no', ref: expect.stringMatching(/.+/) })
  })

  test.each([
    ['nothing', '', undefined],
    ['half a request', 'GET / HT', '400'],
  ])(
    'S22 a line that has waited too long with %s on it is told what it asked for, if anything',
    async (_what, bytes, told) => {
      const server = servers.get('console') as Server
      const answered = send('console', bytes)
      const [line] = (await once(server, 'connection')) as [Socket]
      await expect.poll(() => line.bytesRead).toBe(bytes.length)
      // As Node tells it, which looks every thirty seconds.
      server.emit('clientError', Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), line)
      const { head } = await answered
      expect(head.split(' ')[1]).toBe(told)
    },
  )

  test.each(names)(
    'S9 %s: a body that grows beyond 64 KiB in pieces is 413, and nothing hangs',
    async (name) => {
      const base = `http://127.0.0.1:${portOf(name)}`
      const visit = await fetch(`${base}/api/session`)
      const { csrf } = (await visit.json()) as { csrf: string }
      const [cookie = ''] = visit.headers.getSetCookie().map((line) => line.split(';')[0])
      const piece = `2000\r\n${'x'.repeat(0x2000)}\r\n`
      const { status, body } = await send(
        name,
        `${post('Sec-Fetch-Site: same-origin', `Cookie: ${cookie}`, `X-CSRF-Token: ${csrf}`, 'Connection: close', 'Transfer-Encoding: chunked')}${piece.repeat(9)}0\r\n\r\n`,
      )
      expect(status).toBe(413)
      expect(body).toContain('"too-big"')
    },
  )

  test.each([
    ['/api/live', 'POST', 'GET'],
    ['/healthz', 'POST', 'GET'],
    ['/readyz', 'POST', 'GET'],
    ['/api/csp-report', 'GET', 'POST'],
    ['/api/session', 'TRACE', 'GET'],
    ['/api/session', 'DELETE', 'GET'],
  ])('S15 %s answers %s with 405 and what it allows, signed in or not', async (path, method, allows) => {
    const { status, head } = await send(
      'console',
      `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    )
    expect(status).toBe(405)
    expect(head).toMatch(new RegExp(`allow: .*${allows}`, 'i'))
  })

  test('S5 without the fetch header the origin must be ours, and no other of ours either', async () => {
    const base = `http://127.0.0.1:${portOf('console')}`
    const visit = await fetch(`${base}/api/session`)
    const { csrf } = (await visit.json()) as { csrf: string }
    const [cookie = ''] = visit.headers.getSetCookie().map((line) => line.split(';')[0])
    const ask = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${base}/api/session`, {
        method: 'POST',
        body,
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': csrf,
          Cookie: cookie,
          Origin: world.desk.settings.consoleOrigin,
          ...headers,
        },
      })
    const typed = { username: 'marta', password: 'x' }
    expect((await ask(JSON.stringify(typed))).status).toBe(401)
    for (const origin of ['https://evil.example', 'null', world.desk.settings.portalOrigin])
      expect((await ask(JSON.stringify(typed), { Origin: origin })).status).toBe(403)
  })
})
