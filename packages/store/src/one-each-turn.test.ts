import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshStore } from './whole-store.fixture.ts'

test('between two transactions of SQLite the event loop goes round, however many wait', async () => {
  const { store } = await freshStore('sqlite')
  let turns = 0
  let counting = setImmediate(function count() {
    turns++
    counting = setImmediate(count)
  })
  const seen = await Promise.all(
    Array.from({ length: 16 }, () =>
      store.write.transaction().execute(async (tx) => {
        await sql`select 1`.execute(tx)
        return turns
      }),
    ),
  )
  clearImmediate(counting)
  expect(new Set(seen).size).toBe(16)
  await store.close()
})
