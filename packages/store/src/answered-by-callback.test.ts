import v8 from 'node:v8'
import vm from 'node:vm'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshStore } from './whole-store.fixture.ts'

const READINGS = 60
const MEBIBYTE = 2 ** 20

test('what PostgreSQL answered is free at the next small collection, not kept by the query after it', async () => {
  v8.setFlagsFromString('--expose-gc')
  const collect = vm.runInNewContext('gc') as (how?: { type: 'minor' }) => void
  const { store } = await freshStore('postgres')
  const read = () =>
    sql`select repeat('x', 1000) || n as text from generate_series(1, 1000) n`.execute(store.read)
  await read()
  collect()
  const before = process.memoryUsage().heapUsed
  for (let i = 0; i < READINGS; i++) {
    await read()
    collect({ type: 'minor' })
  }
  expect((process.memoryUsage().heapUsed - before) / MEBIBYTE).toBeLessThan(READINGS / 4)
  await store.close()
})
