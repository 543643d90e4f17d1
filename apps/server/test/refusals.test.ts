import type { AuditEntry } from '@portal-desk/audit'
import { hours, minutes } from '@portal-desk/domain'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eraseNames } from '../src/audit/erase-names.ts'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { loadKeys } from '../src/settings/keys.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

describe.each(engines)('refused requests on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeEach(async () => {
    world = await startWorld(engine)
    marta = await world.staff()
  })
  afterEach(() => world.stop())

  const refusals = async (): Promise<AuditEntry[]> =>
    (
      await world.desk.store.read
        .selectFrom('audit_entry')
        .select('entry')
        .where('outcome', '=', 'refused')
        .orderBy('idx')
        .execute()
    ).map(({ entry }) => JSON.parse(Buffer.from(entry).toString('utf8')) as AuditEntry)
  const post = (headers: Record<string, string>, body = '{"channel":"phone"}') =>
    marta.raw('POST', '/api/calls', {
      body,
      headers: {
        'Content-Type': 'application/json',
        'X-CSRF-Token': marta.csrf,
        'Idempotency-Key': 'a-key-of-one-press-0002',
        ...headers,
      },
    })

  test.each([
    [
      'a foreign origin',
      { 'Sec-Fetch-Site': 'cross-site' },
      'foreign-origin',
      'staff-marta',
      'route:openCall',
    ],
    ['no token', { 'X-CSRF-Token': '' }, 'no-token', 'staff-marta', 'route:openCall'],
    ['no JSON type', { 'Content-Type': 'text/plain' }, 'wrong-type', 'staff-marta', 'route:openCall'],
    ['a frame', { 'Sec-Fetch-Dest': 'iframe' }, 'not-fetched', 'console-visitor', 'app:console'],
  ])(
    'T13 %s is on the record before it is told: who, from where, what and why',
    async (_what, headers, reason, id, object) => {
      const response = await post(headers as Record<string, string>)
      expect(response.status).toBeGreaterThanOrEqual(400)
      const [entry] = (await refusals()).slice(-1)
      expect(entry).toMatchObject({ action: 'request.refused', reason, object, actor: { id } })
      expect(entry?.client).toMatch(/^ip:.{16}$/)
      expect(entry?.request).toBe(response.headers.get('x-request-id'))
    },
  )

  test('T13 nobody signed in is denied once a minute and place; an address that leads nowhere denies nothing', async () => {
    const stranger = new (await import('./client.ts')).TestClient(world.console)
    for (const path of ['/api/desk', '/api/live', '/api/desk']) await stranger.raw('GET', path)
    await stranger.raw('GET', '/api/nothing')
    await stranger.raw('PUT', '/api/desk')
    expect(await refusals()).toMatchObject([
      { action: 'access.denied', reason: 'not-signed-in', object: 'route:getDesk' },
    ])
    world.clock.pass(minutes(1))
    await world.desk.refusals.flush()
    expect((await refusals()).slice(1)).toMatchObject([
      { action: 'refusals.counted', reason: 'not-signed-in', object: 'count:2' },
    ])
  })

  test('S3 a session of somebody who was switched off ends with an entry', async () => {
    await world.desk.store.write
      .updateTable('staff')
      .set({ active: 0 })
      .where('id', '=', 'staff-marta')
      .execute()
    expect((await marta.call(api.getDesk)).problem?.type).toBe('session-ended')
    const { desk } = world
    const [last] = await desk.store.read
      .selectFrom('audit_entry')
      .selectAll()
      .orderBy('idx', 'desc')
      .execute()
    expect(last).toMatchObject({ action: 'staff.session-expired', actor: 'staff-marta' })
    expect(String(last?.entry)).toContain('"reason":"disabled"')
  })

  test.each([
    ['a field that stands twice', '/api/calls', '{"channel":"phone","channel":"counter"}', 'validation'],
    [
      'one that is written in two ways',
      '/api/calls',
      '{"channel":"phone","ch\\u0061nnel":"counter"}',
      'validation',
    ],
    [
      'something in the address',
      '/api/calls?channel=phone&channel=counter',
      '{"channel":"phone"}',
      'unknown-field',
    ],
  ])('S22 %s is 400, and nothing is opened', async (_what, address, body, type) => {
    const response = await marta.raw('POST', address, {
      body,
      headers: {
        'Content-Type': 'application/json',
        'X-CSRF-Token': marta.csrf,
        'Idempotency-Key': 'a-key-of-one-press-0003',
      },
    })
    expect([response.status, ((await response.json()) as { type: string }).type]).toEqual([400, type])
    expect(await world.trail()).not.toContain('call.opened')
  })

  test('S15 the head of the live line is answered and opens no line', async () => {
    const response = await marta.raw('HEAD', '/api/live')
    expect([response.status, world.desk.live.sessions()]).toEqual([200, []])
  })

  test('T13 the name that nobody has is kept three days, keyed and covered, and the log verifies without it', async () => {
    const client = new (await import('./client.ts')).TestClient(world.console)
    await client.open()
    const guess = { username: 'Nobody.Here', password: 'x' }
    expect((await client.call(api.signInStaff, { body: guess })).status).toBe(401)
    const { store, vault } = world.desk
    const names = () => store.read.selectFrom('audit_detail').selectAll().where('name', '=', 'name').execute()
    const [kept] = await names()
    expect(vault.open(kept?.value ?? '', `audit_detail.value:${kept?.idx}:name`)).toBe(
      vault.hmac('staff-sign-in', 'nobody.here'),
    )
    const now = world.clock.now()
    expect(await eraseNames(store, now + hours(72), 0)).toBe(now)
    expect((await names())[0]?.value).not.toBeNull()
    await eraseNames(store, now + hours(72) + 1, now)
    expect((await names())[0]?.value).toBeNull()
    await world.desk.checkpoints.publish()
    const keys = loadKeys(world.desk.settings.dataDir, (size) => new Uint8Array(size))
    const file = world.desk.settings.checkpointFile
    expect((await verifyStoredLog(store, vault, [keys.signing.verifier], file)).findings).toEqual([])
  })

  test('S12 T13 a flood from one address is one entry and a number, which a stop does not lose, and the log verifies', async () => {
    let slowed = 0
    for (let i = 0; i < 65; i++) {
      const some = await Promise.all(Array.from({ length: 10 }, () => post({ 'X-CSRF-Token': '' })))
      slowed += some.filter(({ status }) => status === 429).length
    }
    expect(slowed).toBeGreaterThan(40)
    const rate = async () => (await refusals()).filter(({ reason }) => reason === 'rate')
    expect(await rate()).toMatchObject([{ action: 'request.refused', object: 'app:console' }])
    await world.desk.refusals.stop()
    expect(await rate()).toMatchObject([
      { action: 'request.refused' },
      { action: 'refusals.counted', object: `count:${slowed - 1}` },
    ])
    const { settings, store, vault, checkpoints } = world.desk
    await checkpoints.publish()
    const keys = loadKeys(settings.dataDir, (size) => new Uint8Array(size))
    const report = await verifyStoredLog(store, vault, [keys.signing.verifier], settings.checkpointFile)
    expect(report.findings).toEqual([])
  }, 60_000)

  test('T11 T13 what cannot be recorded now is counted and recorded later', async () => {
    const { write, dialect } = world.desk.store
    const off = dialect === 'sqlite' ? 'audit_seq' : 'public.audit_seq'
    await sql.raw(`alter table ${off} rename to away`).execute(write)
    expect((await post({ 'X-CSRF-Token': '' })).status).toBe(403)
    await world.desk.refusals.flush()
    await sql.raw('alter table away rename to audit_seq').execute(write)
    expect(await refusals()).toEqual([])
    world.clock.pass(minutes(1))
    await world.desk.refusals.flush()
    expect(await refusals()).toMatchObject([
      { action: 'refusals.counted', reason: 'no-token', object: 'count:1', actor: { id: 'staff-marta' } },
    ])
  })
})
