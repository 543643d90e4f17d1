import { hours, seconds } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { beginVerification } from '../src/audit/integrity/keep-verification.ts'
import { verifyByItself } from '../src/audit/integrity/verify-by-itself.ts'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { verifyCommand } from '../src/commands/audit.ts'
import { loadKeys } from '../src/settings/keys.ts'
import { engines } from './engines.ts'
import { tamper } from './tamper.ts'
import { startWorld, type World } from './world.ts'

describe.each(engines)('verifications of the log on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine)
    await world.staff()
    await world.desk.checkpoints.publish()
  })
  afterEach(() => world.stop())

  const kept = () =>
    world.desk.store.read
      .selectFrom('log_verification')
      .selectAll()
      .orderBy('started_at')
      .orderBy('id')
      .execute()
  const verifying = async () => (await world.trail()).filter((action) => /^audit\./.test(action))
  const begin = (id: string) =>
    world.act(async (unit) => {
      await beginVerification(unit, { id, cause: 'person', staffId: 'staff-ines' }, world.clock.now())
    })
  const relabel = (idx: number) =>
    tamper(world, 'audit_entry', () =>
      world.desk.store.write
        .updateTable('audit_entry')
        .set({ action: 'search.done' })
        .where('idx', '=', idx)
        .execute(),
    )

  test('one by night is kept with what it looked at, and is on the record', async () => {
    const size = (await world.trail()).length + 1
    expect(await world.desk.verifying.byItself('night')).toBe(true)
    expect(await kept()).toMatchObject([
      { cause: 'night', staff_id: null, state: 'whole', from_idx: 0, size, reached: size, finding_count: 0 },
    ])
    expect((await kept())[0]?.outside).toBeGreaterThan(0)
    expect(await verifying()).toEqual(['audit.verification-started', 'audit.verified'])
  })

  test('what was found is kept as a place and a code, and no value', async () => {
    await relabel(1)
    await world.desk.verifying.byItself('night')
    const [row] = await kept()
    expect(row).toMatchObject({ state: 'not-whole', finding_count: 1 })
    expect(JSON.parse(row?.findings ?? '')).toEqual([{ reason: 'projection-mismatch', index: 1 }])
    expect(await verifying()).toContain('audit.verified!')
  })

  test('one at a time; one that nobody does any more is closed by the next', async () => {
    await begin('left-alone')
    expect(await world.desk.verifying.byItself('night')).toBe(false)
    world.clock.pass(seconds(31))
    expect(await world.desk.verifying.byItself('night')).toBe(true)
    expect((await kept()).map(({ state }) => state)).toEqual(['broken-off', 'whole'])
    expect(await verifying()).toEqual([
      'audit.verification-started',
      'audit.verification-stopped',
      'audit.verification-started',
      'audit.verified',
    ])
  })

  test('by itself at the start of the server, then once a night', async () => {
    const turn = verifyByItself(world.desk)
    const causes = async () => (await kept()).map(({ cause }) => cause)
    await turn()
    world.clock.pass(1)
    await turn()
    world.clock.pass(1)
    await turn()
    expect(await causes()).toEqual(['start', 'night'])
    // 1:20 in the night, and an hour later.
    world.clock.pass(hours(15))
    await turn()
    expect(await causes()).toHaveLength(2)
    world.clock.pass(hours(1))
    await turn()
    await turn()
    expect(await causes()).toEqual(['start', 'night', 'night'])
  })

  test('a server that stops ends what it was doing, and says so', async () => {
    const running = world.desk.verifying.byItself('night')
    await expect.poll(async () => (await kept()).length).toBe(1)
    await world.desk.verifying.close()
    await running
    expect(await kept()).toMatchObject([{ state: 'broken-off' }])
    expect(await verifying()).toEqual(['audit.verification-started', 'audit.verification-stopped'])
    expect(await world.desk.verifying.byItself('night')).toBe(false)
  })

  test('edge case 38 on a broken log what was found is kept, and nothing is entered', async () => {
    const size = await world.desk.checkpoints.publish()
    await world.desk.store.write
      .insertInto('audit_checkpoint')
      .values({ size: size + 5, root: Buffer.alloc(32), note: 'x', published_at: world.clock.now() })
      .execute()
    await world.desk.checkpoints.publish()
    const before = await world.trail()
    await world.desk.verifying.byItself('start')
    expect(await kept()).toMatchObject([{ state: 'not-whole' }])
    expect((await kept())[0]?.findings).toContain('checkpoint-beyond')
    expect(await world.trail()).toEqual(before)
  })

  test('of the tail, what lies before it shows by the checkpoints behind it alone', async () => {
    const { store, vault, settings } = world.desk
    const { signing } = loadKeys(settings.dataDir, (bytes) => new Uint8Array(bytes))
    const tail = () =>
      verifyStoredLog(store, vault, [signing.verifier], settings.checkpointFile, { from: (size) => size - 1 })
    expect(await tail()).toMatchObject({ entries: 1, findings: [], checkpoints: 1, outsideCheckpoints: 1 })
    await relabel(0)
    expect((await tail()).findings).toEqual([])
    await tamper(world, 'audit_entry', () =>
      store.write
        .updateTable('audit_entry')
        .set({ leaf: Buffer.alloc(32) })
        .where('idx', '=', 0)
        .execute(),
    )
    expect((await tail()).findings.map(({ reason }) => reason)).toEqual([
      'checkpoint-root',
      'outside-contradiction',
    ])
  })

  test('one by the command line is kept as well, also beside one that runs', async () => {
    const told = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    await begin('runs-at-the-desk')
    expect(await verifyCommand(world.desk.settings, {})).toBe(0)
    told.mockRestore()
    expect((await kept()).map(({ cause, state }) => `${cause} ${state}`).sort()).toEqual([
      'command-line whole',
      'person running',
    ])
    expect(await verifying()).toEqual(['audit.verification-started', 'audit.verified'])
  })
})
