import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Store } from '../dialect.ts'
import { freshStore } from '../whole-store.fixture.ts'
import { KEPT } from './keep-plans.ts'

let store: Store
beforeAll(async () => {
  store = (await freshStore('postgres')).store
})
afterAll(() => store.close())

/** What this connection keeps, and how often it was planned for or taken. */
async function kept(one: Db): Promise<[string, number][]> {
  const { rows } = await sql<{ statement: string; times: number }>`
    select statement, (generic_plans + custom_plans)::int as times from pg_prepared_statements`.execute(one)
  return rows.map(({ statement, times }) => [statement, times])
}

const onOne = (run: (one: Db) => Promise<void>): Promise<void> => store.read.connection().execute(run)

test('PostgreSQL keeps a statement of search from its first time on, another from its fifth', () =>
  onOne(async (one) => {
    const sums: unknown[] = []
    for (const n of [1, 2, 3]) {
      sums.push((await sql`${sql.raw(KEPT)} select ${n}::int + 1 as sum`.execute(one)).rows[0])
      await sql`select ${n}::int + 2 as sum`.execute(one)
    }
    expect(sums).toEqual([{ sum: 2 }, { sum: 3 }, { sum: 4 }])
    const first = await kept(one)
    expect(first).toContainEqual([`${KEPT} select $1::int + 1 as sum`, 3])
    expect(first.map(([text]) => text)).not.toContain('select $1::int + 2 as sum')
    for (const n of [4, 5, 6]) await sql`select ${n}::int + 2 as sum`.execute(one)
    expect(await kept(one)).toContainEqual(['select $1::int + 2 as sum', 2])
  }))

test('what has no values, and what files a whole portion, is never kept', () =>
  onOne(async (one) => {
    const portion = Array.from({ length: 2_000 }, (_, n) => sql`${n}::int`)
    for (let n = 0; n < 8; n++) {
      await sql`select 17 as without_values`.execute(one)
      await sql`select array_length(array[${sql.join(portion)}], 1)`.execute(one)
    }
    const texts = (await kept(one)).map(([text]) => text)
    expect(texts.filter((text) => text.includes('without_values') || text.includes('array_length'))).toEqual(
      [],
    )
  }))

const askOften = async (one: Kysely<never> | Db, table: string): Promise<unknown> => {
  let rows: unknown
  for (let n = 0; n < 6; n++)
    rows = (await sql`select * from ${sql.table(table)} where n = ${1}`.execute(one)).rows
  return rows
}

test('a kept statement goes on when its table gets another column', () =>
  onOne(async (one) => {
    await sql`create temp table grows as select 1 as n`.execute(one)
    expect(await askOften(one, 'grows')).toEqual([{ n: 1 }])
    await sql`alter table grows add column more int default 7`.execute(one)
    expect(await askOften(one, 'grows')).toEqual([{ n: 1, more: 7 }])
  }))

test('in a transaction that is told as what it is, and the next one goes on', () =>
  onOne(async (one) => {
    await sql`create temp table widens as select 1 as n`.execute(one)
    await askOften(one, 'widens')
    await sql`alter table widens add column more int default 7`.execute(one)
    const inOne = one.transaction().execute((tx) => askOften(tx, 'widens'))
    await expect(inOne).rejects.toMatchObject({ code: '0A000' })
    expect(await one.transaction().execute((tx) => askOften(tx, 'widens'))).toEqual([{ n: 1, more: 7 }])
  }))
