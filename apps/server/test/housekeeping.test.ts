import { hours } from '@portal-desk/domain'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { engines } from './engines.ts'
import { until } from './post-office.ts'
import { startWorld, type World } from './world.ts'

/** As the list of jobs calls it. */
const TIDYING = 'forget old answers'

describe.each(engines)('housekeeping on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    world = await startWorld(engine)
  })
  afterEach(async () => {
    await world.stop()
    vi.useRealTimers()
  })

  const remember = (key: string) =>
    world.desk.store.write
      .insertInto('outcome')
      .values({ scope: 's', key, body_hash: 'h', status: 200, answer: 'a', at: world.clock.now() })
      .execute()
  const remembered = async () =>
    (await world.desk.store.read.selectFrom('outcome').select('key').orderBy('key').execute()).map(
      (r) => r.key,
    )

  /** Waits hour by hour: a turn that comes while the one before still runs is left out. */
  const tidied = (isSo: () => Promise<boolean>) =>
    until(async () => {
      vi.advanceTimersByTime(hours(1))
      return isSo()
    })

  test('T2 answers are remembered for a day, S2 so are sessions that ran out, and T13 failed names, and what was close to a name, for three', async () => {
    const session = { id_hash: 'gone', person_id: 'staff-marta', body: '{}', created_at: 1 }
    const from = world.clock.now()
    for (const table of ['staff_session', 'patient_session'] as const)
      await world.desk.store.write
        .insertInto(table)
        .values([
          { ...session, last_active_at: from },
          { ...session, id_hash: 'later', last_active_at: from + hours(48) },
        ])
        .execute()
    const sessions = async () => {
      const of = (table: 'staff_session' | 'patient_session') =>
        world.desk.store.read.selectFrom(table).select('id_hash').orderBy('id_hash').execute()
      return [...(await of('staff_session')), ...(await of('patient_session'))].map((row) => row.id_hash)
    }
    await world.desk.store.write
      .insertInto('throttle')
      .values({ name_hash: 'n', failures: 3, last_at: world.clock.now() })
      .execute()
    await world.desk.store.write
      .insertInto('near_miss')
      .values({ attempt: 'a', word_hash: 'w', at: world.clock.now() })
      .execute()
    const count = async (table: 'throttle' | 'near_miss') =>
      (await world.desk.store.read.selectFrom(table).selectAll().execute()).length
    const names = async () => (await count('throttle')) + (await count('near_miss'))
    await remember('first')
    world.clock.pass(hours(24))
    await remember('second')
    vi.advanceTimersByTime(hours(1))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await remembered()).toEqual(['first', 'second'])
    expect(await sessions()).toEqual(['gone', 'later', 'gone', 'later'])
    world.clock.pass(1)
    await tidied(async () => (await remembered()).join() === 'second')
    await tidied(async () => (await sessions()).join() === 'later,later')
    expect(await names()).toBe(2)
    world.clock.pass(hours(48))
    await tidied(async () => (await names()) === 0)
  })

  test('T11 a database that does not answer now is tidied later, and the server lives on', async () => {
    await remember('old')
    world.clock.pass(hours(25))
    await sql`alter table outcome rename to away`.execute(world.desk.store.write)
    const said = vi.spyOn(world.desk.log, 'warn')
    await until(() => world.desk.leads())
    vi.advanceTimersByTime(hours(1))
    await until(() => said.mock.calls.some(([about]) => (about as { job?: string }).job === TIDYING))
    await sql`alter table away rename to outcome`.execute(world.desk.store.write)
    expect(await remembered()).toEqual(['old'])
    await tidied(async () => (await remembered()).length === 0)
  })
})
