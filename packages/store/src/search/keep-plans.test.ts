import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshStore } from '../whole-store.fixture.ts'
import { KEPT } from './keep-plans.ts'

test('PostgreSQL plans a statement of search once a connection, and other statements as they come', async () => {
  const { store } = await freshStore('postgres')
  const kept = await store.read.connection().execute(async (one) => {
    const sums: unknown[] = []
    for (const n of [1, 2, 3]) {
      sums.push((await sql`${sql.raw(KEPT)} select ${n}::int + 1 as sum`.execute(one)).rows[0])
      await sql`select ${n}::int + 2 as sum`.execute(one)
    }
    expect(sums).toEqual([{ sum: 2 }, { sum: 3 }, { sum: 4 }])
    const { rows } = await sql<{ statement: string; times: number }>`
      select statement, (generic_plans + custom_plans)::int as times from pg_prepared_statements`.execute(one)
    return rows.map(({ statement, times }) => [statement, times])
  })
  expect(kept).toEqual([[`${KEPT} select $1::int + 1 as sum`, 3]])
  await store.close()
})
