import SQLite from 'better-sqlite3'
import { Kysely, SqliteDialect, type SqliteQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'
import { PlanOnceCompiler } from './plan-once.ts'

type Calls = { call: { id: number; state: string; at: number } }

class PlanOnceDialect extends SqliteDialect {
  override createQueryCompiler(): SqliteQueryCompiler {
    return new PlanOnceCompiler()
  }
}

/** Many closed calls and one open one; SQLite has counted them. */
function counted(): SQLite.Database {
  const database = new SQLite(':memory:')
  database.exec(`create table call (id integer primary key, state text not null, at integer not null);
    create index call_state on call (state);
    create index call_at on call (at)`)
  const add = database.prepare('insert into call (state, at) values (?, ?)')
  for (let n = 0; n < 2_000; n++) add.run(n === 7 ? 'open' : 'closed', n)
  database.exec('analyze')
  return database
}

const planFor =
  (database: SQLite.Database, dialect: typeof SqliteDialect) =>
  (state: string): unknown => {
    const db = new Kysely<Calls>({ dialect: new dialect({ database }) })
    const query = db.selectFrom('call').select('id').where('state', '=', state).where('at', '>=', 1_990)
    const { sql, parameters } = query.compile()
    return database.prepare(`explain query plan ${sql}`).all(...parameters)
  }

test('SQLite plans a statement without its values, so that it need not prepare it for each', () => {
  const database = counted()
  const plan = planFor(database, PlanOnceDialect)
  expect(plan('closed')).toEqual(plan('open'))
  // What it does with bare parameters: a plan for each value, made anew whenever one is bound.
  const bare = planFor(database, SqliteDialect)
  expect(bare('closed')).not.toEqual(bare('open'))
})

test('a parameter stays what it was given as', async () => {
  const db = new Kysely<Calls>({ dialect: new PlanOnceDialect({ database: counted() }) })
  const values = ['1', 1, 1.5, null, 9_007_199_254_740_993n, Buffer.from('ab')]
  const told = db.selectNoFrom(({ val }) => values.map((value, n) => val(value).as(`c${n}`)))
  expect(Object.values(await told.executeTakeFirstOrThrow())).toEqual([
    '1',
    1,
    1.5,
    null,
    9_007_199_254_740_992,
    Buffer.from('ab'),
  ])
  await db.destroy()
})
