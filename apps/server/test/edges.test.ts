import { once } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consoleApp } from '../src/console-app.ts'
import { visitorAt } from '../src/http/who.ts'
import { listen } from '../src/listen.ts'
import { portalApp } from '../src/portal-app.ts'
import { startWorld, type World } from './world.ts'

const apps = { console: consoleApp, portal: portalApp }
const names = ['console', 'portal'] as const
let world: World
const servers = new Map<string, Server>()

beforeAll(async () => {
  world = await startWorld('sqlite')
  const pages = mkdtempSync(path.join(tmpdir(), 'pd-edges-'))
  writeFileSync(path.join(pages, 'index.html'), '<title>x</title>')
  mkdirSync(path.join(pages, 'assets'))
  writeFileSync(path.join(pages, 'assets', 'a.js'), '')
  writeFileSync(path.join(pages, 'icon.svg'), '<svg/>')
  for (const name of names) {
    const server = await listen(
      apps[name](world.desk, pages),
      0,
      '127.0.0.1',
      'PORT',
      (request, from, stop) =>
        world.desk.refusals.record(visitorAt(world.desk, name, from, request), stop, `app:${name}`),
    )
    servers.set(name, server)
  }
})
afterAll(async () => {
  for (const server of servers.values()) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  await world.stop()
})

/** Sends bytes as they are; gives what came back before the server closed the connection. */
async function send(name: string, ...lines: string[]) {
  const { port = 0 } = (servers.get(name)?.address() ?? {}) as Partial<AddressInfo>
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.on('data', (chunk: Buffer) => {
    said += chunk.toString('latin1')
  })
  socket.on('error', () => undefined)
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  await once(socket, 'close')
  const [head = '', body = ''] = said.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body }
}
const refused = async (): Promise<string[]> =>
  (
    await world.desk.store.read
      .selectFrom('audit_entry')
      .select('entry')
      .where('action', '=', 'request.refused')
      .execute()
  ).map(({ entry }) => String(entry))

test.each(
  names.flatMap((name): [string, string, string[]][] => [
    [name, 'no host', ['GET /api/session HTTP/1.1', 'Connection: keep-alive']],
    [name, 'two hosts', ['GET /api/session HTTP/1.1', 'Host: localhost', 'Host: elsewhere']],
    [name, 'no host on a page', ['GET / HTTP/1.1']],
  ]),
)('S22 S24 %s: %s is 400 in words, and the connection closes', async (name, _what, lines) => {
  const { status, head, body } = await send(name, ...lines)
  expect(status).toBe(400)
  expect(head).toMatch(/connection: close/i)
  expect(head).toMatch(/content-type: application\/problem\+json; charset=utf-8/i)
  expect(JSON.parse(body)).toMatchObject({
    type: 'validation',
    changed: 'no',
    ref: expect.stringMatching(/./),
  })
})

test('T13 odd framing is on the record, once a minute and place', async () => {
  world.clock.pass(minutes(1))
  for (let i = 0; i < 3; i++) await send('portal', 'nonsense')
  const framing = (await refused()).filter((entry) => entry.includes('"reason":"framing"'))
  expect(framing.filter((entry) => entry.includes('"id":"portal-visitor"'))).toHaveLength(1)
  expect(framing.every((entry) => /"client":"ip:.{16}"/.test(entry))).toBe(true)
})

test('S22 an HTTP/1.0 client, and one that expects what we do not know, are answered', async () => {
  expect((await send('console', 'GET /healthz HTTP/1.0')).status).toBe(200)
  const odd = ['GET /healthz HTTP/1.1', 'Host: localhost', 'Expect: a-miracle', 'Connection: close']
  expect((await send('console', ...odd)).status).toBe(200)
})

test.each(
  names.flatMap((name) =>
    ['/', '/calls/abcdefgh', '/assets/a.js', '/assets/gone.js', '/icon.svg'].flatMap((address) =>
      ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'].map((method): [string, string, string] => [
        name,
        method,
        address,
      ]),
    ),
  ),
)('S15 %s: %s on %s is 405 with what it allows', async (name, method, address) => {
  const lines = [`${method} ${address} HTTP/1.1`, 'Host: localhost', 'Connection: close', 'Content-Length: 0']
  const { status, head, body } = await send(name, ...lines)
  expect([status, /^allow: (.*)$/im.exec(head)?.[1]?.trim()]).toEqual([405, 'GET, HEAD'])
  expect(JSON.parse(body)).toMatchObject({ type: 'wrong-method', changed: 'no' })
  expect(head).not.toMatch(/set-cookie/i)
})

test('S15 pages are still read, and whoever takes us for a proxy is told', async () => {
  for (const name of names) {
    for (const address of ['/', '/calls/abcdefgh', '/assets/a.js', '/icon.svg'])
      for (const method of ['GET', 'HEAD'])
        expect([
          address,
          (await send(name, `${method} ${address} HTTP/1.1`, 'Host: localhost', 'Connection: close')).status,
        ]).toEqual([address, 200])
    const { status, head } = await send(name, 'CONNECT elsewhere:443 HTTP/1.1', 'Host: elsewhere:443')
    expect([status, /^allow: (.*)$/im.exec(head)?.[1]?.trim()]).toEqual([405, 'GET, HEAD, POST'])
  }
})
