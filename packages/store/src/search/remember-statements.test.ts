import SQLite from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { expect, test } from 'vitest'
import { rememberStatements } from './remember-statements.ts'

test('the same statement is prepared once, and the least used one is let go', async () => {
  const database = new SQLite(':memory:')
  const prepared: string[] = []
  const prepare = database.prepare.bind(database)
  database.prepare = ((text: string) => {
    prepared.push(text)
    return prepare(text)
  }) as typeof database.prepare
  const db = new Kysely<unknown>({
    dialect: new SqliteDialect({ database: rememberStatements(database, 2) }),
  })
  const ask = async (n: number): Promise<unknown> =>
    (await sql`select ${n} + ${sql.lit(n)} as sum`.execute(db)).rows
  expect(await ask(1)).toEqual([{ sum: 2 }])
  expect(await ask(1)).toEqual([{ sum: 2 }])
  expect(prepared.length).toBe(1)
  await ask(2)
  await ask(3)
  await ask(3)
  expect(prepared.length).toBe(3)
  await ask(1)
  expect(prepared.length).toBe(4)
  await db.destroy()
  expect(database.open).toBe(false)
})
