import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startCheckpoints } from '../src/audit/publish-checkpoints.ts'
import { loadKeys } from '../src/settings/keys.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { callAbout } from './steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

const start = ({ desk }: World, onBroken: () => void) => {
  const { store, settings, log } = desk
  const { signing } = loadKeys(settings.dataDir, (size) => new Uint8Array(size))
  return startCheckpoints(store, signing, settings.checkpointFile, desk.now, log, {
    onBroken,
    every: 3_600_000,
  })
}
/** Signs a false past: what a rewritten or shortened log looks like to whoever starts on it. */
const falsePast = async ({ desk }: World, beyond: number): Promise<void> => {
  const size = (await desk.checkpoints.publish()) + beyond
  await desk.store.write
    .insertInto('audit_checkpoint')
    .values({ size, root: Buffer.alloc(32), note: 'x', published_at: null })
    .onConflict((c) => c.column('size').doNothing())
    .execute()
}

test.each(engines)('a log that agrees with its checkpoints goes on over a restart, on %s', async (engine) => {
  const world = await startWorld(engine)
  await world.desk.checkpoints.publish()
  await world.staff()
  let broken = 0
  const again = start(world, () => broken++)
  expect(await again.publish()).toBe((await world.trail()).length)
  expect([again.whole(), broken]).toEqual([true, 0])
  await again.stop()
  await world.stop()
})

test.each(engines)(
  'a log that contradicts its last checkpoint is signed no further, on %s',
  async (engine) => {
    const world = await startWorld(engine)
    await falsePast(world, 1)
    await world.staff()
    let broken = 0
    const again = start(world, () => broken++)
    for (let i = 0; i < 2; i++) await again.publish()
    expect([again.whole(), broken]).toEqual([false, 1])
    const signed = await world.desk.store.read.selectFrom('audit_checkpoint').select('size').execute()
    expect(Math.max(...signed.map(({ size }) => size))).toBeLessThanOrEqual((await world.trail()).length)
    await again.stop()
    await world.stop()
  },
)

test.each(engines)(
  'edge case 38 on a broken log nothing is done and nobody is shown, and it is said, on %s',
  async (engine) => {
    const world = await startWorld(engine)
    await world.addPatients(maria())
    const marta = await world.staff()
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    await falsePast(world, 5)
    await world.desk.checkpoints.publish()
    const before = await world.trail()
    for (const answer of [
      await marta.call(api.openCall, { body: { channel: 'phone' } }),
      await marta.call(api.getWorkspace, { params: { callId } }),
    ])
      expect([answer.status, answer.problem?.type, answer.problem?.changed]).toEqual([
        503,
        'audit-unavailable',
        'no',
      ])
    expect((await marta.call(api.getDesk)).status).toBe(200)
    await marta.raw('POST', '/api/calls', { body: '{}' })
    expect(await world.trail()).toEqual(before)
    await world.stop()
  },
)

test.each(engines)(
  'S24 T11 with the tables of the log gone nothing is opened or done, and it opens again by itself, on %s',
  async (engine) => {
    const world = await startWorld(engine)
    await world.addPatients(maria())
    const marta = await world.staff()
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    const rename = (from: string, to: string) =>
      sql.raw(`alter table ${from} rename to ${to}`).execute(world.desk.store.write)
    for (const table of ['audit_entry', 'audit_seq']) {
      const before = await world.trail()
      await rename(table, 'away')
      for (const answer of [
        await marta.call(api.openCall, { body: { channel: 'phone' } }),
        await marta.call(api.searchPatients, { body: { callId, text: 'maria garcia 3/12/1984' } }),
        await marta.call(api.closeCall, { params: { callId }, body: { disposition: 'resolved' } }),
      ])
        expect([table, answer.status, answer.problem?.type, answer.problem?.changed]).toEqual([
          table,
          503,
          'audit-unavailable',
          'no',
        ])
      await rename('away', table)
      expect((await world.trail()).slice(0, before.length)).toEqual(before)
    }
    expect((await marta.call(api.getWorkspace, { params: { callId } })).status).toBe(200)
    await world.stop()
  },
)
