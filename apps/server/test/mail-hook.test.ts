import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hookSignature } from '../src/crypto.ts'
import { createVerp } from '../src/outbox/bounces/verp.ts'
import { mailDomain } from '../src/outbox/mail-domain.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { link, row } from './post-office.ts'
import { invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

describe.each(engines)('news of a mail provider, on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine, { mailHookSecret: SECRET })
    await world.addPatients(maria())
    const marta = await world.staff()
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    await world.mails()
  })
  afterEach(() => world.stop())

  type Forged = { secret?: string; at?: number; id?: string; signature?: string }
  async function post(body: string, { secret = SECRET, at, id = 'msg_1', signature }: Forged = {}) {
    const timestamp = String(at ?? Math.floor(world.clock.now() / 1_000))
    const right = `v1,${hookSignature(secret, id, timestamp, Buffer.from(body))}`
    const response = await fetch(`${world.portal}/hooks/mail`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signature ?? right,
      },
      body,
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const returnPath = async () => {
    const domain = mailDomain(world.desk.settings.portalOrigin)
    return createVerp(world.desk.vault, domain).returnPath((await row(world)).id)
  }
  const told = async (event: string, status?: string) =>
    JSON.stringify({ events: [{ returnPath: await returnPath(), event, ...(status ? { status } : {}) }] })

  test('M3 a mailbox that does not exist ends the link and marks the address; told again, it is no news', async () => {
    const body = await told('failed', '5.1.1')
    expect(await post(body)).toEqual({ status: 200, body: { taken: 1, unknown: 0 } })
    expect(await row(world)).toMatchObject({ state: 'bounced', report: 'hard' })
    expect(await link(world)).toMatchObject({ end_kind: 'revoked', revoke_reason: 'bounced' })
    expect((await post(body)).body).toEqual({ taken: 0, unknown: 0 })
    // A provider that changes its key signs twice for a while.
    const two = `v1,${'A'.repeat(44)} v1,${hookSignature(SECRET, 'msg_1', String(Math.floor(world.clock.now() / 1_000)), Buffer.from(body))}`
    expect((await post(body, { signature: two })).status).toBe(200)
  })

  test.each([
    ['another key', { secret: `whsec_${Buffer.alloc(32, 8).toString('base64')}` }],
    ['no signature', { signature: '' }],
    ['a signature of something else', { signature: `v1,${'A'.repeat(43)}=` }],
    ['six minutes ago', { at: -360 }],
    ['six minutes ahead', { at: 360 }],
  ])('S5 forged by %s: refused, nothing changes, and it leaves its entry', async (_, forged) => {
    const at = 'at' in forged ? { at: Math.floor(world.clock.now() / 1_000) + forged.at } : {}
    const answer = await post(await told('failed', '5.1.1'), { ...forged, ...at })
    expect([answer.status, answer.body['type']]).toEqual([403, 'no-right'])
    expect((await row(world)).state).toBe('handed-over')
    expect(await world.trail()).toContain('access.denied!')
  })

  test('M3 a return path that is not ours is counted, and those beside it are taken', async () => {
    const events = [
      { returnPath: 'bounce.somebody.AAAAAAAAAAAAAAAAAAAAAA@portal.example', event: 'complaint' },
      { returnPath: await returnPath(), event: 'complaint' },
    ]
    expect((await post(JSON.stringify({ events }))).body).toEqual({ taken: 1, unknown: 1 })
    expect((await row(world)).state).toBe('complained')
  })

  test.each([
    '',
    '{}',
    '[]',
    '{"events":[]}',
    '{"events":[{"event":"failed"}]}',
    '{"events":[{"returnPath":"x","event":"y"}]}',
    '{"events":[],"__proto__":{}}',
  ])('signed nonsense %j says what was expected, and changes nothing', async (body) => {
    expect((await post(body)).status).toBe(400)
    expect((await row(world)).state).toBe('handed-over')
  })
})

test('without a secret there is no such door', async () => {
  const [engine] = engines
  const world = await startWorld(engine ?? 'sqlite')
  const response = await fetch(`${world.portal}/hooks/mail`, { method: 'POST', body: '{}' })
  expect(response.status).toBe(404)
  await world.stop()
})
