import { fold, parseTyped, type Searchable, searchKeysOf } from '@portal-desk/matching'
import fc from 'fast-check'
import { CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, emptyPostgres, emptySqlite, engines } from './engines.fixture.ts'
import { findPatientIds } from './find-patient-ids.ts'
import { anyPerson, person } from './people.fixture.ts'
import { type PatientKeys, replaceSearchKeys, writeSearchKeys } from './write-search-keys.ts'

const parse = (typed: string) => parseTyped(typed, { order: 'mdy', thisYear: 2025 })

/** The records are gone: nothing of them may stay in the index. */
const takeOut = ({ db, dialect }: Engine, people: readonly PatientKeys[]) =>
  replaceSearchKeys(
    db,
    dialect,
    people.map(({ patient, keys }) => ({ patient, before: keys, after: [] })),
  )

/** Three thousand people, always the same, who share few names: lists are long enough to meet every limit. */
const town = fc
  .sample(anyPerson, { seed: 7, numRuns: 3_000 })
  .map((one, i) => ({ patient: `pt-${String(i).padStart(6, '0')}`, person: one, keys: searchKeysOf(one) }))

describe('one town on two engines', () => {
  let sqlite: Engine
  let postgres: Engine
  beforeAll(async () => {
    sqlite = await emptySqlite()
    postgres = await emptyPostgres()
    await writeSearchKeys(sqlite.db, 'sqlite', town)
    // In another order and in pieces: what an index holds must not depend on how it was filled.
    for (let i = town.length; i > 0; i -= 700) {
      await writeSearchKeys(postgres.db, 'postgres', town.slice(Math.max(0, i - 700), i))
    }
    await sql`analyze`.execute(postgres.db)
  }, 120_000)
  afterAll(async () => {
    await sqlite?.close()
    await postgres?.close()
  })

  const words = fc.constantFrom(
    ...'garcia gar g mar maria jo john smith smyt smithh müller mueller de la cruz obrien o brien nguyen le 王 小明 liz peggy lupe maryann mary ann ivanov m'.split(
      ' ',
    ),
  )
  const detail = fc.oneof(
    fc.integer({ min: 1970, max: 1986 }).map(String),
    fc.constantFrom(
      '45011',
      '02139',
      '0012',
      '555-2450',
      '(555) 245-0012',
      'A-123456',
      '3/4/1971',
      'mar 1984',
      '04/03/1999',
    ),
  )
  const year = fc.integer({ min: 1970, max: 1986 }).map(String)
  const line = fc.oneof(
    fc.tuple(words, words, year).map((parts) => parts.join(' ')),
    fc.array(fc.oneof(words, words, detail), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
  )

  test('both give the same list in the same order', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(line, fc.constantFrom(5, 20, 500), async (typed, cap) => {
        const a = await findPatientIds(sqlite.db, parse(typed), { cap })
        const b = await findPatientIds(postgres.db, parse(typed), { cap })
        expect(b, typed).toEqual(a)
        expect(a.found.length).toBeLessThanOrEqual(cap)
        expect(new Set(a.found.map(({ patient }) => patient)).size).toBe(a.found.length)
        found += a.found.length
      }),
      { numRuns: 300 },
    )
    expect(found).toBeGreaterThan(300)
  }, 120_000)

  test('where a walk ends at its limit, it ends at the same patient', async () => {
    const crowd = Array.from({ length: 900 }, (_, i) => {
      const given = `M${'abcdefghij'[i % 10]}${'xyz'[i % 3]}${i}`
      return {
        patient: `crowd-${(i * 7_919) % 900}`,
        keys: searchKeysOf(person('Crowd', given, { birthDate: '1990-05-05' })),
      }
    })
    for (const { db, dialect } of [sqlite, postgres]) await writeSearchKeys(db, dialect, crowd)
    for (const typed of ['crowd 1990', 'crowd m 1990', 'm crowd 5/5/1990', 'cro mc 1990', 'crowdd ma 1990']) {
      const a = await findPatientIds(sqlite.db, parse(typed), { cap: 1_000 })
      const b = await findPatientIds(postgres.db, parse(typed), { cap: 1_000 })
      expect(b, typed).toEqual(a)
      expect(a.found.length, typed).toBeGreaterThan(50)
      expect(a.found.length, typed).toBeLessThanOrEqual(400)
    }
    for (const engine of [sqlite, postgres]) await takeOut(engine, crowd)
  }, 60_000)

  test('everybody with a birth date is found by each whole name of theirs, accents or not, either way round', async () => {
    const known = town.filter(({ person: one }) => one.birthDate !== undefined && one.names.some(complete))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...known),
        fc.boolean(),
        fc.boolean(),
        fc.nat(),
        async (one, bare, turned, pick) => {
          const names = one.person.names.filter(complete)
          const { family = '', given } = names[pick % names.length] ?? { given: [] }
          const parts = turned ? [given.join(' '), family] : [family, given.join(' ')]
          const typed = `${parts.map((part) => (bare ? fold(part) : part)).join(' ')} ${one.person.birthDate}`
          const { found } = await findPatientIds(sqlite.db, parse(typed), { cap: 50 })
          expect(
            found.map(({ patient }) => patient),
            typed,
          ).toContain(one.patient)
        },
      ),
      { numRuns: 400 },
    )
  }, 120_000)

  test('no walk reads a table from end to end or more of the index than its range', async () => {
    const typed = [
      'garcia mar 1984',
      'garcia m 1984',
      'smyht jon 3/4/1971',
      'peggy smith 1950',
      'garcia 45011',
      'garcia 0012',
      '(555) 245-0012 maria 45011',
      'A-123456',
      'maryann lopez 1977',
      '45011 1984',
    ]
    for (const engine of [sqlite, postgres]) {
      const plans = await plansOf(engine, async () => {
        for (const one of typed) await findPatientIds(engine.db, parse(one), { cap: 20 })
      })
      expect(plans.length).toBeGreaterThan(typed.length)
      for (const plan of plans) {
        expect(plan, plan).not.toMatch(/SCAN (search_key|name_term|name_del|d\b|t\b)|Seq Scan/u)
        expect(plan, plan).toMatch(/SEARCH (search_key|name_term|d|t)|Index (Only )?Scan|Bitmap Index Scan/u)
      }
      for (const plan of plans.filter((one) => one.includes('search_key'))) {
        expect(plan, plan).toMatch(/PRIMARY KEY \(key=\?|Index Cond: \(\(key = /u)
      }
    }
  }, 60_000)
})

function complete({ family, given }: Searchable['names'][number]): boolean {
  return family !== undefined && given.length > 0
}

/** What the engine says about every statement that is made meanwhile. */
async function plansOf({ db, dialect }: Engine, act: () => Promise<void>): Promise<string[]> {
  const executor = db.getExecutor()
  const made: { sql: string; parameters: readonly unknown[] }[] = []
  const executeQuery = executor.executeQuery.bind(executor)
  executor.executeQuery = async (query) => {
    made.push({ sql: query.sql, parameters: query.parameters })
    return executeQuery(query)
  }
  try {
    await act()
  } finally {
    executor.executeQuery = executeQuery
  }
  return db.connection().execute(async (one) => {
    // A town this small fits on a page or two; only where no index serves does PostgreSQL now read a table through.
    if (dialect === 'postgres') await sql`set enable_seqscan = off`.execute(one)
    const plans: string[] = []
    for (const { sql: text, parameters } of made) {
      const explain = dialect === 'sqlite' ? 'explain query plan ' : 'explain '
      const { rows } = await one.executeQuery<Record<string, unknown>>(
        CompiledQuery.raw(explain + text, [...parameters]),
      )
      plans.push(rows.map((row) => String(row['detail'] ?? row['QUERY PLAN'])).join('\n'))
    }
    return plans
  })
}

describe.each(engines)('keeping the index on %s', (_, open) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
  }, 60_000)
  afterAll(() => engine?.close())

  const content = async (): Promise<unknown> => ({
    keys: (
      await sql`select * from search_key order by key, term, other, dob, patient, kind`.execute(engine.db)
    ).rows,
    terms: (await sql`select * from name_term order by term`.execute(engine.db)).rows,
    dels: (await sql`select * from name_del order by del, term`.execute(engine.db)).rows,
  })

  test('changed step by step it holds what it would if filled at once, and deleted it holds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyPerson, anyPerson), { minLength: 1, maxLength: 6 }),
        async (pairs) => {
          const both = pairs.map(([before, after], i) => ({
            patient: `p${i}`,
            before: searchKeysOf(before),
            after: searchKeysOf(after),
          }))
          const now = both.map(({ patient, after }) => ({ patient, keys: after }))
          await writeSearchKeys(
            engine.db,
            engine.dialect,
            both.map(({ patient, before }) => ({ patient, keys: before })),
          )
          await replaceSearchKeys(engine.db, engine.dialect, both)
          const changed = await content()
          await takeOut(engine, now)
          expect(await content()).toEqual({ keys: [], terms: [], dels: [] })
          await writeSearchKeys(engine.db, engine.dialect, now)
          expect(changed).toEqual(await content())
          await takeOut(engine, now)
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)

  test('a name goes out of the proposals only with its last bearer', async () => {
    const file = (patient: string) => ({
      patient,
      keys: searchKeysOf(person('Kowalski', 'Jan', { birthDate: '1980-01-01' })),
    })
    await writeSearchKeys(engine.db, engine.dialect, [file('a'), file('b')])
    const misspelt = async () =>
      (await findPatientIds(engine.db, parse('kowalsky jan 1980'), { cap: 9 })).found.map(
        ({ patient }) => patient,
      )
    expect(await misspelt()).toEqual(['a', 'b'])
    await takeOut(engine, [file('a')])
    expect(await misspelt()).toEqual(['b'])
    await takeOut(engine, [file('b')])
    expect(await content()).toEqual({ keys: [], terms: [], dels: [] })
  })
})
