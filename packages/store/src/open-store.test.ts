import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Store } from './dialect.ts'
import { faultKindOf } from './faults.ts'
import { openStore } from './open-store.ts'
import { StoreRefused } from './store-refused.ts'
import { engines, freshStore } from './whole-store.fixture.ts'

const tablesOf = async ({ read, dialect }: Store): Promise<string[]> => {
  const { rows } = await (dialect === 'sqlite'
    ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
    : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
  ).execute(read)
  return rows.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'))
}

describe.each(engines)('opening a store on %s', (engine) => {
  test('T10 an empty database is brought up to date, and one that is stays as it is', async () => {
    const { store, url } = await freshStore(engine)
    const tables = (await tablesOf(store)).sort()
    expect(tables).toEqual(
      expect.arrayContaining(['access_link', 'audit_entry', 'outbox_message', 'patient']),
    )
    await store.write.insertInto('throttle').values({ name_hash: 'kept', failures: 1, last_at: 1 }).execute()
    await store.close()
    const again = await openStore(url)
    expect((await tablesOf(again)).sort()).toEqual(tables)
    expect(await again.read.selectFrom('throttle').select('name_hash').execute()).toHaveLength(1)
    await again.close()
  })
})

test('both engines have the same tables', async () => {
  const lists = await Promise.all(
    engines.map(async (engine) => {
      const { store } = await freshStore(engine)
      const tables = (await tablesOf(store)).filter((name) => !name.startsWith('search_')).sort()
      await store.close()
      return tables
    }),
  )
  expect(lists[0]).toEqual(lists[1])
})

test('the database and its side files are read by their owner alone, wherever they lie', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-rights-'))
  chmodSync(folder, 0o755)
  const file = path.join(folder, 'desk.db')
  const store = await openStore(file)
  for (const end of ['', '-wal', '-shm']) expect(statSync(`${file}${end}`).mode & 0o777).toBe(0o600)
  await store.close()
})

test('a store that was closed is one file, although nobody had read from it', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'pd-closed-')), 'desk.db')
  const store = await openStore(file)
  await store.close()
  expect(['', '-wal', '-shm'].filter((end) => existsSync(`${file}${end}`))).toEqual([''])
})

test('T6 SQLite takes each setting on both of its connections, and the reading one writes nothing', async () => {
  const { store } = await freshStore('sqlite')
  for (const db of [store.write, store.read]) {
    const is = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] as object)[0]
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'trusted_schema']
    expect(await Promise.all(names.map(is))).toEqual(['wal', 2, 1, 10, 0])
    expect(await is('secure_delete')).toBe(1)
  }
  await expect(sql`delete from throttle`.execute(store.read)).rejects.toThrow(/readonly/)
  await store.close()
})

test('T6 a reader is not kept waiting by an open transaction, and does not see what is not committed', async () => {
  const { store } = await freshStore('sqlite')
  const seen: number[] = []
  await store.write.transaction().execute(async (tx) => {
    await tx.insertInto('throttle').values({ name_hash: 'a', failures: 1, last_at: 1 }).execute()
    seen.push((await store.read.selectFrom('throttle').selectAll().execute()).length)
  })
  seen.push((await store.read.selectFrom('throttle').selectAll().execute()).length)
  expect(seen).toEqual([0, 1])
  await store.close()
})

test('T7 a statement or a lock that takes too long ends, and is told as busy', async () => {
  const { store } = await freshStore('postgres')
  const slow = await sql`select pg_sleep(30)`.execute(store.read).catch((error: unknown) => error)
  expect(faultKindOf(slow)).toBe('busy')
  await store.write.insertInto('throttle').values({ name_hash: 'a', failures: 1, last_at: 1 }).execute()
  const blocked = await store.write.transaction().execute(async (tx) => {
    await tx.updateTable('throttle').set({ failures: 2 }).execute()
    return store.write
      .updateTable('throttle')
      .set({ failures: 3 })
      .execute()
      .catch((error: unknown) => error)
  })
  expect(faultKindOf(blocked)).toBe('busy')
  await store.close()
}, 20_000)

test('a database that cannot be used is refused in a sentence, without the password', async () => {
  const refusal = async (url: string) => {
    const fault = await openStore(url).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(StoreRefused)
    return (fault as Error).message
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-refused-'))
  const noise = path.join(folder, 'noise.db')
  writeFileSync(noise, randomBytes(8192))
  expect(await refusal(noise)).toMatch(/cannot be opened/)
  const secret = 'hush-and-hush'
  const dead = await refusal(`postgres://desk:${secret}@127.0.0.1:9/desk`)
  expect(dead).toMatch(/does not answer/)
  expect(dead).not.toContain(secret)
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500)
    expect(await refusal(path.join(folder, 'new.db'))).toMatch(/cannot be written/)
  }
})
