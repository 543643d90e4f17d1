import { seconds } from '@portal-desk/domain'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { engines } from './engines.ts'
import { startWorld, type World } from './world.ts'

describe.each(engines)('whether requests should be sent to this server, on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine)
  })
  afterEach(() => world.stop())

  const ask = async (app: 'console' | 'portal') => {
    const answer = await fetch(`${world[app]}/readyz`)
    return [answer.status, await answer.json()] as const
  }
  const later = () => world.clock.pass(seconds(3))
  const whileSchemaIs = async (name: string) => {
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${''})`.execute(
      world.desk.store.write,
    )
  }

  test('S23 up, and why not: the console’s port says it in a word, the portal’s does not', async () => {
    expect(await ask('console')).toEqual([200, { ready: true }])
    expect(await ask('portal')).toEqual([200, { ready: true }])
    later()
    await whileSchemaIs('999-from-tomorrow')
    expect(await ask('console')).toEqual([503, { ready: false, why: 'other-schema' }])
    expect(await ask('portal')).toEqual([503, { ready: false }])
  })

  test('not once the log contradicts what was signed; the process itself is still alive', async () => {
    const size = await world.desk.checkpoints.publish()
    await world.desk.store.write
      .insertInto('audit_checkpoint')
      .values({ size: size + 5, root: Buffer.alloc(32), note: 'x', published_at: world.clock.now() })
      .execute()
    await world.desk.checkpoints.publish()
    expect(await ask('console')).toEqual([503, { ready: false, why: 'log-contradicted' }])
    expect((await fetch(`${world.console}/healthz`)).status).toBe(200)
  })

  test('not where nothing can be written, and asking leaves no trace in the log', async () => {
    const before = await world.trail()
    await sql
      .raw(
        engine === 'sqlite'
          ? `create trigger shut before update on audit_seq begin select raise(abort, 'shut'); end`
          : 'create trigger shut before update on audit_seq execute function audit_refuse()',
      )
      .execute(world.desk.store.write)
    expect(await ask('console')).toEqual([503, { ready: false, why: 'not-writable' }])
    await sql
      .raw(engine === 'sqlite' ? 'drop trigger shut' : 'drop trigger shut on audit_seq')
      .execute(world.desk.store.write)
    // Whoever asks again and again has the database asked once in two seconds.
    expect((await ask('console'))[0]).toBe(503)
    later()
    expect(await ask('console')).toEqual([200, { ready: true }])
    expect(await world.trail()).toEqual(before)
  })
})
