import { defaultPolicy } from '@portal-desk/domain'
import { inOneTransaction, openStore, type Store, type Vault } from '@portal-desk/store'
import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { createVault } from '../src/crypto.ts'
import { unnamedClinic } from '../src/settings/house.ts'
import { type Engine, engines, freshDatabase } from './engines.ts'

const house = { policy: defaultPolicy, clinic: unnamedClinic('http://localhost') }
const context = { now: 1_000, actor: { kind: 'system' as const, id: 'test' }, request: 'r', client: 'c' }
const vault: Vault = createVault(new Uint8Array(32), () => 1_000)
const throttle = (name_hash: string) => ({ name_hash, failures: 1, last_at: 1 })

const record = (store: Store, name: string) =>
  inOneTransaction(store, vault, context, house, undefined, async (unit) => {
    await unit.tx.insertInto('throttle').values(throttle(name)).execute()
    unit.record({ action: 'sample.made', outcome: 'done', details: { who: 'Ana' } })
    return { answer: null, status: 200 }
  })

describe.each(engines)('the store on %s', (engine: Engine) => {
  let store: Store
  beforeEach(async () => {
    store = await openStore((await freshDatabase(engine)).url)
  })
  afterEach(() => store.close())

  test('invariant 4: a unit that writes and records nothing is refused, and nothing of it stays', async () => {
    const silent = inOneTransaction(store, vault, context, house, undefined, async (unit) => {
      await unit.tx.insertInto('throttle').values(throttle('silent')).execute()
      return { answer: null, status: 200 }
    })
    await expect(silent).rejects.toMatchObject({ name: 'NothingRecorded' })
    expect(await store.read.selectFrom('throttle').selectAll().execute()).toEqual([])
    expect(await store.read.selectFrom('audit_entry').select('idx').execute()).toEqual([])
  })

  test('T1 a unit that ends in a fault leaves neither change nor entry, and no gap in the log', async () => {
    await record(store, 'first')
    const broken = inOneTransaction(
      store,
      vault,
      context,
      house,
      { scope: 's', key: 'k', bodyHash: 'b' },
      async (unit) => {
        await unit.tx.insertInto('throttle').values(throttle('broken')).execute()
        unit.record({ action: 'sample.made', outcome: 'done' })
        throw new Error('pulled the plug')
      },
    )
    await expect(broken).rejects.toThrow('pulled the plug')
    await record(store, 'second')
    expect(
      (await store.read.selectFrom('throttle').select('name_hash').orderBy('name_hash').execute()).map(
        (r) => r.name_hash,
      ),
    ).toEqual(['first', 'second'])
    expect(
      (await store.read.selectFrom('audit_entry').select('idx').orderBy('idx').execute()).map((r) => r.idx),
    ).toEqual([0, 1])
    expect(await store.read.selectFrom('outcome').selectAll().execute()).toEqual([])
  })

  test.each([
    ['an entry deleted', 'delete from audit_entry where idx = 0'],
    ['an entry rewritten', "update audit_entry set action = 'search.done' where idx = 0"],
    ['a detail deleted', 'delete from audit_detail'],
    ['a detail put in place of another', "update audit_detail set value = 'x'"],
    ['the counter set back', 'update audit_seq set next = 0'],
  ])('the database refuses %s', async (_what, statement) => {
    await record(store, 'one')
    await expect(sql.raw(statement).execute(store.write)).rejects.toThrow(/audit/)
  })

  test('a covered detail may be erased, and the commitment in the entry stays', async () => {
    await record(store, 'one')
    await sql`update audit_detail set value = null`.execute(store.write)
    const [detail] = await store.read.selectFrom('audit_detail').selectAll().execute()
    expect(detail?.value).toBeNull()
  })

  test('index order is commit order: parallel units leave a dense log', async () => {
    await Promise.all(Array.from({ length: 24 }, (_, i) => record(store, `p${i}`)))
    const rows = await store.read.selectFrom('audit_entry').select('idx').orderBy('idx').execute()
    expect(rows.map((row) => row.idx)).toEqual(Array.from({ length: 24 }, (_, i) => i))
  })
})

test('T6 SQLite runs with the settings that keep what was answered', async () => {
  const store = await openStore((await freshDatabase('sqlite')).url)
  const read = async (name: string) =>
    Object.values((await sql.raw(`pragma ${name}`).execute(store.write)).rows[0] as object)[0]
  expect(
    await Promise.all(
      ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'secure_delete'].map(read),
    ),
  ).toEqual(['wal', 2, 1, 0, 1])
  await store.close()
})

test('T7 PostgreSQL runs with limits, and the app role can add to the log but not change it', async () => {
  const { url } = await freshDatabase('postgres')
  const owner = new pg.Client({ connectionString: inject('postgresUrl') })
  await owner.connect()
  const role = `app_${Date.now().toString(36)}`
  await owner.query(`create role ${role} login password 'x'`)
  await owner.end()
  const appUrl = new URL(url)
  appUrl.username = role
  appUrl.password = 'x'
  const store = await openStore(appUrl.href, url)
  const setting = async (name: string) =>
    (await sql<{ v: string }>`select current_setting(${name}) as v`.execute(store.read)).rows[0]?.v
  expect(
    await Promise.all(
      ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'].map(setting),
    ),
  ).toEqual(['5s', '2s', '10s'])
  await record(store, 'one')
  for (const statement of [
    'delete from audit_entry',
    "update audit_entry set action = 'x'",
    'truncate audit_entry',
    'drop table audit_entry',
    'alter table audit_entry disable trigger all',
  ]) {
    await expect(sql.raw(statement).execute(store.write), statement).rejects.toThrow(
      /permission denied|must be owner/,
    )
  }
  await store.close()
})

test('T11 a full disk: nothing is half done, reading goes on, and it recovers by itself', async () => {
  const store = await openStore((await freshDatabase('sqlite')).url)
  await record(store, 'before')
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.write)
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 1}`).execute(store.write)
  const big = inOneTransaction(store, vault, context, house, undefined, async (unit) => {
    for (let i = 0; i < 400; i++)
      await unit.tx
        .insertInto('throttle')
        .values(throttle(`${'x'.repeat(500)}${i}`))
        .execute()
    unit.record({ action: 'sample.made', outcome: 'done' })
    return { answer: null, status: 200 }
  })
  await expect(big).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  expect(
    (await store.read.selectFrom('throttle').select('name_hash').execute()).map((r) => r.name_hash),
  ).toEqual(['before'])
  await sql.raw('pragma max_page_count = 1000000').execute(store.write)
  await record(store, 'after')
  expect(await store.read.selectFrom('audit_entry').select('idx').execute()).toHaveLength(2)
  await store.close()
})

test('K3 what is sealed opens only in its own place, and a changed letter opens nowhere', () => {
  const sealed = vault.seal('maria.garcia@example.org', 'outbox_message.recipient:1')
  expect(vault.open(sealed, 'outbox_message.recipient:1')).toBe('maria.garcia@example.org')
  expect(() => vault.open(sealed, 'outbox_message.recipient:2')).toThrow()
  expect(() => vault.open(`${sealed.slice(0, -2)}AA`, 'outbox_message.recipient:1')).toThrow()
})
