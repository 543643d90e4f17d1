import path from 'node:path'
import { cosign, newSigningKey } from '@portal-desk/audit'
import { hours, minutes } from '@portal-desk/domain'
import { inOwnTransaction, ownContext } from '@portal-desk/store'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { silentSince } from '../src/health/read-trail-times.ts'
import { tellOfHealth } from '../src/health/tell-of-health.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

describe.each(engines)('the health of the desk, on %s', (engine) => {
  let world: World
  let kenji: TestClient
  beforeEach(async () => {
    world = await startWorld(engine)
    kenji = await world.staff('kenji')
    await world.desk.checkpoints.publish()
  })
  afterEach(() => world.stop())

  const health = async () => (await kenji.call(api.getHealth)).body
  const stateOf = async (check: string) => (await health()).lines.find((line) => line.check === check)?.state

  test('an administrator reads each line with what to do, and nothing is entered or asked of others for it', async () => {
    const before = await world.trail()
    const { lines, title } = await health()
    // The clock of these tests stands still; on PostgreSQL the database has another.
    const wrong = lines.filter((line) => line.state !== 'ok').map(({ check }) => check)
    const ownClock = engine === 'sqlite' ? [] : ['clock']
    expect(wrong).toEqual([...ownClock, 'verification', 'backup', 'drill'])
    expect(lines.every(({ state: is, doNow }) => (is === 'ok') === (doNow === undefined))).toBe(true)
    expect(title).toBe(
      engine === 'sqlite' ? 'The desk works; 3 things are to be looked at.' : 'One thing cannot wait.',
    )
    expect(await world.trail()).toEqual(before)
    expect((await (await world.staff('ines')).call(api.getHealth)).status).toBe(200)
    expect((await (await world.staff('marta')).call(api.getHealth)).status).toBe(403)
  })

  test('the last backup and drill are read from the record, a refused drill is none', async () => {
    const note = (action: 'backup.made' | 'backup.tried', outcome: 'done' | 'refused') =>
      inOwnTransaction(
        { store: world.desk.store, vault: world.desk.vault, house: world.desk.house() },
        ownContext('command-line', world.clock.now(), 'test'),
        async ({ record }) => record({ action, outcome }),
      )
    await note('backup.tried', 'refused')
    expect([await stateOf('backup'), await stateOf('drill')]).toEqual(['look', 'look'])
    await note('backup.made', 'done')
    await note('backup.tried', 'done')
    expect([await stateOf('backup'), await stateOf('drill')]).toEqual(['ok', 'ok'])
    world.clock.pass(hours(27))
    kenji = await world.staff('kenji')
    expect([await stateOf('backup'), await stateOf('drill')]).toEqual(['look', 'ok'])
  })

  test('mail that does not leave and entries that are not signed show', async () => {
    expect([await stateOf('mail'), await stateOf('checkpoint')]).toEqual(['ok', 'ok'])
    await world.desk.outbox?.stop()
    await world.desk.checkpoints.stop()
    await world.addPatients(maria())
    const marta = await world.staff()
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    world.clock.pass(minutes(6))
    const { lines } = await health()
    expect(lines.find(({ check }) => check === 'mail')).toMatchObject({
      state: 'look',
      says: expect.stringMatching(/^The oldest mail should have left .* 1 mail waits/),
    })
    expect(lines.find(({ check }) => check === 'checkpoint')).toMatchObject({ state: 'stop' })
  })

  test('a volume of checkpoints that is gone is said, and the page still opens', async () => {
    const { settings } = world.desk
    settings.checkpointFile = path.join(settings.dataDir, 'not-mounted', 'checkpoints.txt')
    const { lines } = await health()
    expect(lines.find(({ check }) => check === 'checkpoint')).toMatchObject({
      state: 'look',
      says: expect.stringMatching(/no file of checkpoints outside/),
    })
    expect(lines.find(({ check }) => check === 'disk')?.says).toMatch(/are free\.$/)
  })

  test('since when a witness signs no more is read from the checkpoints', async () => {
    await world.desk.checkpoints.stop()
    const witness = newSigningKey('witness.example', (size) => Buffer.alloc(size, 3), 'witness')
    const { text: key } = witness.verifier
    const size = (await world.trail()).length
    const signed = (at: number) => `log\n${at}\n${Buffer.alloc(32).toString('base64')}\n`
    const put = (at: number, note: string) =>
      world.desk.store.write
        .insertInto('audit_checkpoint')
        .values({ size: size + at, root: Buffer.alloc(32), note, published_at: at })
        .execute()
    await put(1, `${signed(1)}\n${cosign(signed(1), witness, 1)}`)
    expect(await silentSince(world.desk.store.read, key)).toBeUndefined()
    await put(2, `${signed(2)}\n— log AAAAAAAA\n`)
    await put(3, `${signed(3)}\n— log AAAAAAAA\n`)
    expect(await silentSince(world.desk.store.read, key)).toBe(2)
  })

  test('what becomes grave is told once to the consoles and to the log, and once more when it is over', async () => {
    const events: string[] = []
    vi.spyOn(world.desk.live, 'sendAll').mockImplementation(({ event }) => void events.push(event))
    const error = vi.spyOn(world.desk.log, 'error')
    const look = tellOfHealth(world.desk)
    await look()
    const before = events.length
    error.mockClear()
    await world.desk.checkpoints.stop()
    await world.act(async ({ record }) => record({ action: 'sample.made', outcome: 'done' }))
    world.clock.pass(minutes(6))
    await look()
    await look()
    expect(events.slice(before)).toEqual(['health-changed'])
    expect(error.mock.calls).toEqual([[{ check: 'checkpoint' }, expect.stringMatching(/is not well/)]])
    await world.desk.checkpoints.publish()
    await look()
    expect(events.slice(before)).toEqual(['health-changed', 'health-changed'])
  })
})
