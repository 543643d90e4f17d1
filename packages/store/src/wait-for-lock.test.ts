import { setTimeout as pause } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from './dialect.ts'
import { faultKindOf } from './faults.ts'
import { freshStore } from './whole-store.fixture.ts'

let store: Store
let other: SQLite.Database
beforeEach(async () => {
  const fresh = await freshStore('sqlite')
  store = fresh.store
  other = new SQLite(fresh.url)
  other.exec('begin immediate')
})
afterEach(async () => {
  other.close()
  await store.close()
})

const write = (name: string) =>
  store.write.transaction().execute(async (tx) => {
    await tx.insertInto('throttle').values({ name_hash: name, failures: 1, last_at: 1 }).execute()
  })
const written = async () =>
  (await store.read.selectFrom('throttle').select('name_hash').orderBy('name_hash').execute()).map(
    (row) => row.name_hash,
  )

test('T6 while another holds the lock reads answer, and what waited is written once it is free', async () => {
  const order: string[] = []
  const writing = Promise.all([
    write('whole').then(() => order.push('written')),
    store.write.insertInto('throttle').values({ name_hash: 'single', failures: 1, last_at: 1 }).execute(),
  ])
  await pause(100)
  expect(await written()).toEqual([])
  order.push('read')
  other.exec('rollback')
  await writing
  expect(order).toEqual(['read', 'written'])
  expect(await written()).toEqual(['single', 'whole'])
})

test('T6 a lock that stays is told as busy to all who wait, nothing of theirs is kept, and a later try is patient again', async () => {
  const settled = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => write(`in vain ${i}`)))
  for (const one of settled) expect(one.status === 'rejected' && faultKindOf(one.reason)).toBe('busy')
  // Eight that waited five seconds each would not be told within the time a test may take.
  other.exec('rollback')
  expect(await written()).toEqual([])
  await write('afterwards')
  other.exec('begin immediate')
  const again = write('patient again')
  await pause(100)
  other.exec('rollback')
  await again
  expect(await written()).toEqual(['afterwards', 'patient again'])
}, 20_000)
