import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Response } from 'express'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLiveHub, type LiveHub } from './live-hub.ts'

let hub: LiveHub
let server: Server
beforeEach(async () => {
  hub = createLiveHub(() => 1_000)
  server = createServer((req, res) => hub.attach(res as Response, 'staff-marta', req.url?.slice(1) ?? ''))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  hub.close()
  server.close()
})

const stream = (session: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${session}`)

test('S3 a stream ends with its session and hears nothing after; the server and the others go on', async () => {
  const [gone, stays] = [await stream('gone'), await stream('stays')]
  hub.endSession('gone')
  // All in one turn: the line itself is closed only later.
  expect(hub.sessions()).toEqual(['stays'])
  hub.sendAll({ event: 'desk-changed', at: 1_000 })
  hub.endSession('gone')
  hub.sendTo('staff-marta', { event: 'health-changed', at: 1_000 })
  expect(await gone.text()).toMatch(/"hello".*\n\n.*"session-ended"[^\n]*\n\n$/)
  hub.close()
  const heard = await stays.text()
  expect(heard).toMatch(/"desk-changed".*\n\n.*"health-changed"/)
  expect(heard).not.toContain('session-ended')
})

test('a browser that went away is forgotten', async () => {
  const { body } = await stream('gone')
  await body?.cancel()
  await expect.poll(() => hub.sessions()).toEqual([])
  hub.sendAll({ event: 'desk-changed', at: 1_000 })
})
