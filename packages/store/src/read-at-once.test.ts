import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from './dialect.ts'
import { readAtOnce } from './read-at-once.ts'
import { engines, freshStore } from './whole-store.fixture.ts'

describe.each(engines)('several queries at once on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = (await freshStore(engine)).store
  })
  afterEach(() => store.close())

  const ids = ['a "quoted" one', "it's", 'ünïcode 王', 'back\\slash']
  const fill = () =>
    store.write
      .insertInto('setting')
      .values(ids.map((name, n) => ({ name, version: n, value: '{"a":null}', at: 1_800_000_000_000 + n })))
      .execute()
  const settings = () => store.read.selectFrom('setting').selectAll().orderBy('version', 'desc').limit(3)
  const count = () => store.read.selectFrom('setting').select((eb) => eb.fn.countAll<number>().as('n'))
  const nobody = () => store.read.selectFrom('staff').selectAll().limit(5)

  test('each gives the rows that it gives alone, in their order', async () => {
    await fill()
    const all = await readAtOnce(store.read, { settings: settings(), count: count(), nobody: nobody() })
    expect(all).toEqual({
      settings: await settings().execute(),
      count: [{ n: ids.length }],
      nobody: [],
    })
    expect(all.settings.map(({ version }) => version)).toEqual([3, 2, 1])
  })

  test('T10 a column that a newer server adds meanwhile breaks nothing', async () => {
    await fill()
    const read = () => readAtOnce(store.read, { settings: settings() })
    for (let n = 0; n < 8; n++) await read()
    await sql`alter table setting add column later integer`.execute(store.write)
    expect((await read()).settings[0]).toMatchObject({ name: ids[3], at: 1_800_000_000_003 })
  })

  test('one that fails is told, with nothing left behind', async () => {
    const wrong = store.read.selectFrom('setting').selectAll().where(sql<boolean>`nowhere = 1`)
    await expect(readAtOnce(store.read, { wrong, nobody: nobody() })).rejects.toThrow(/nowhere/)
    expect(await readAtOnce(store.read, { nobody: nobody() })).toEqual({ nobody: [] })
  })
})
