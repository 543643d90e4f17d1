import { rmSync } from 'node:fs'
import type { AnswerOf } from '@portal-desk/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginVerification } from '../src/audit/integrity/keep-verification.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { tamper } from './tamper.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

const FIRST = { params: { verificationId: 'beginning' } }

describe.each(engines)('the integrity screen on %s', (engine) => {
  let world: World
  let ines: TestClient
  beforeEach(async () => {
    world = await startWorld(engine)
    ines = await world.staff('ines')
    await world.desk.checkpoints.publish()
  })
  afterEach(() => world.stop())

  const page = async (client = ines) => (await client.call(api.getIntegrity)).body
  const ended = async () => (await ines.call(api.listLogVerifications, FIRST)).body.rows
  const begin = (id: string, staffId?: string) =>
    world.act(async (unit) => {
      const cause = staffId ? 'person' : 'night'
      await beginVerification(unit, { id, cause, ...(staffId ? { staffId } : {}) }, world.clock.now())
    })
  const stop = (client: TestClient, verificationId: string) =>
    client.call(api.stopLogVerification, { params: { verificationId } })

  test('nothing is claimed before all of the log was checked; then it was whole, and is kept outside', async () => {
    expect(await page()).toMatchObject({ verdict: { state: 'never' }, writesStopped: false })
    expect((await ines.call(api.startLogVerification)).body.begun).toBe(true)
    await expect.poll(async () => (await page()).verdict.state, { timeout: 20_000 }).toBe('whole')
    const { verdict, checkpoint } = await page()
    expect(verdict.title).toBe('The record was whole at 10:20 AM, and every checkpoint since agrees with it.')
    expect(checkpoint).toMatchObject({ outside: 'kept', at: world.clock.now() })
    expect(await ended()).toMatchObject([{ by: 'I. Calloway', state: 'whole', label: 'Whole' }])
  })

  test('a file of checkpoints that is gone, or that ends before the last one, is said', async () => {
    await world.desk.store.write
      .insertInto('audit_checkpoint')
      .values({ size: 99, root: Buffer.alloc(32), note: 'not outside\n', published_at: world.clock.now() })
      .execute()
    expect((await page()).checkpoint).toMatchObject({ size: 99, outside: 'behind' })
    rmSync(world.desk.settings.checkpointFile)
    expect((await page()).checkpoint).toMatchObject({ outside: 'missing' })
    await world.desk.verifying.byItself('night')
    expect((await page()).verdict.state).not.toBe('whole')
  })

  test('T2 a check runs once: the same press, another press and a colleague’s begin no second one', async () => {
    const ruth = await world.staff('ruth')
    const key = 'verify-now-verify-now'
    const answers = [
      await ines.call(api.startLogVerification, { key }),
      await ines.call(api.startLogVerification, { key }),
      await ines.call(api.startLogVerification),
      await ruth.call(api.startLogVerification),
    ]
    expect(answers.map(({ body }) => body.begun)).toEqual([true, true, false, false])
    expect((await page()).running).toMatchObject({ by: 'I. Calloway', mine: true })
    expect((await page(ruth)).running).toMatchObject({ by: 'I. Calloway', mine: false })
    await expect.poll(async () => (await ended()).length, { timeout: 20_000 }).toBe(1)
  })

  test('S18 whoever began a check stops it; nobody stops a colleague’s, or the desk’s own', async () => {
    const ruth = await world.staff('ruth')
    await begin('check-of-ines', 'staff-ines')
    expect((await stop(ruth, 'check-of-ines')).status).toBe(404)
    expect((await page()).running?.id).toBe('check-of-ines')
    expect((await stop(ines, 'check-of-ines')).body.done).toMatch(/^Stopped/)
    expect((await stop(ines, 'check-of-ines')).body.done).toMatch(/ended already/)
    expect((await world.trail()).filter((action) => action === 'audit.verification-stopped')).toHaveLength(1)
    await begin('check-by-night')
    expect((await stop(ines, 'check-by-night')).status).toBe(404)
    expect((await page()).running).toMatchObject({ by: 'Desk, by itself, nightly', mine: false })
  })

  test('a check that is stopped stops working, and finds nothing afterwards', async () => {
    await ines.call(api.startLogVerification)
    const { running } = await page()
    await stop(ines, running?.id ?? '')
    world.clock.pass(1)
    // Takes as long as the one that was stopped would have.
    await world.desk.verifying.byItself('night')
    expect(await ended()).toMatchObject([
      { state: 'whole' },
      { state: 'stopped', label: 'Stopped at entry 0' },
    ])
    expect((await world.trail()).filter((action) => action === 'audit.verified')).toHaveLength(1)
  })

  test('a record that is not whole says so first, with the place and what is wrong, and what to do', async () => {
    await tamper(world, 'audit_entry', () =>
      world.desk.store.write
        .updateTable('audit_entry')
        .set({ actor: 'staff-devon' })
        .where('idx', '=', 1)
        .execute(),
    )
    await world.desk.verifying.byItself('start')
    const { verdict } = await page()
    expect(verdict).toMatchObject({
      state: 'not-whole',
      title: 'The record is not whole.',
      doNow: expect.stringMatching(/backup that verifies/),
      found: [{ where: 'Entry 1', says: 'A column shown on the screens differs from the entry.' }],
    })
    expect(JSON.stringify(verdict)).not.toMatch(/devon/)
  })

  test('earlier checks come a page at a time, the newest first, and none twice', async () => {
    const row = (n: number) => ({
      id: `old-check-${String(n).padStart(3, '0')}`,
      cause: 'night',
      staff_id: null,
      state: 'whole',
      from_idx: 0,
      size: n,
      reached: n,
      outside: 1,
      finding_count: 0,
      findings: '[]',
      started_at: Math.floor(n / 2),
      updated_at: n,
      finished_at: n,
    })
    await world.desk.store.write
      .insertInto('log_verification')
      .values(Array.from({ length: 45 }, (_, n) => row(n)))
      .execute()
    const read: number[] = []
    for (let after: string | undefined = 'beginning'; after; ) {
      const answer = await ines.call(api.listLogVerifications, { params: { verificationId: after } })
      const body: AnswerOf<typeof api.listLogVerifications> = answer.body
      expect(body.rows.length).toBeLessThanOrEqual(20)
      read.push(...body.rows.map(({ entries }) => entries))
      after = body.next
    }
    expect(read).toEqual(Array.from({ length: 45 }, (_, n) => 44 - n))
    const nowhere = await ines.call(api.listLogVerifications, { params: { verificationId: 'no-such-check' } })
    expect(nowhere.status).toBe(404)
  })

  test('screens are told when a check begins and when it ends', async () => {
    const stream = await ines.raw('GET', '/api/live')
    const reader = (stream.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
    const told = async (times: number) => {
      let text = ''
      while (text.split('integrity-changed').length <= times) text += (await reader.read()).value ?? ''
    }
    const check = world.desk.verifying.byItself('night')
    await told(1)
    await check
    await told(1)
    await reader.cancel()
  })
})
