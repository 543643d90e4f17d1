import type { TypedQuery } from '@portal-desk/matching'
import SQLite from 'better-sqlite3'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Person } from './people.ts'
import { bornBetween, lineOf, reading, wanted } from './search-lines.ts'

/** Another way to answer the same question, in the same run; gives the ids it finds, at most `cap`. */
export interface Baseline {
  name: string
  find: (query: TypedQuery, cap: number) => string[] | Promise<string[]>
  /** Slow ones get fewer questions. */
  slow: boolean
}

interface SqliteBaselines {
  add: (people: readonly Person[]) => void
  finish: () => Baseline[]
  close: () => void
}

/** `LIKE '%…%'` over a table, and FTS5 with prefix indexes over the same text. */
export function likeAndFts(file: string): SqliteBaselines {
  const db = new SQLite(file)
  db.pragma('journal_mode = WAL')
  db.exec(`create table line (n integer primary key, id text not null, line text not null, dob integer not null);
    create virtual table word using fts5(line, content='line', content_rowid='n', prefix='2 3 4');`)
  const add = db.prepare('insert into line (id, line, dob) values (?, ?, ?)')
  const addWords = db.prepare('insert into word (rowid, line) values (?, ?)')
  return {
    add: db.transaction((people: readonly Person[]) => {
      for (const { id, line, dob } of people.map(lineOf))
        addWords.run(add.run(id, line, dob).lastInsertRowid, line)
    }),
    finish() {
      db.exec("insert into word(word) values ('optimize')")
      const fts = db.prepare(
        'select id from word join line on line.n = word.rowid where word match ? and dob between ? and ? limit ?',
      )
      return [
        { name: "LIKE '%…%'", slow: true, find: (query, cap) => ids(like(db, query, cap)) },
        {
          name: 'FTS5 prefix',
          slow: false,
          find(query, cap) {
            const one = reading(query)
            const terms = one ? wanted(one) : []
            if (one?.birth) terms.push(`y${String(one.birth.from).slice(0, 4)}`)
            if (one === undefined || terms.length === 0) return []
            return ids(fts.all(terms.map((term) => `"${term}"*`).join(' AND '), ...bornBetween(one), cap))
          },
        },
      ]
    },
    close: () => db.close(),
  }
}

function like(db: SQLite.Database, query: TypedQuery, cap: number): unknown[] {
  const one = reading(query)
  if (one === undefined) return []
  const terms = wanted(one)
  const where = [...terms.map(() => 'line like ?'), 'dob between ? and ?'].join(' and ')
  return db
    .prepare(`select id from line where ${where} limit ?`)
    .all(...terms.map((term) => `%${term}%`), ...bornBetween(one), cap)
}

function ids(rows: readonly unknown[]): string[] {
  return (rows as { id: string }[]).map(({ id }) => id)
}

interface PostgresBaselines {
  add: (people: readonly Person[]) => Promise<void>
  finish: () => Promise<Baseline[]>
}

/** pg_trgm with a GIN index over the same text. */
export async function trigrams(db: Kysely<unknown>): Promise<PostgresBaselines> {
  await sql`create extension if not exists pg_trgm`.execute(db)
  await sql`create table line (id text not null, line text not null, dob integer not null)`.execute(db)
  return {
    async add(people) {
      const lines = people.map(lineOf)
      await sql`insert into line select * from unnest(${lines.map(({ id }) => id)}::text[],
        ${lines.map(({ line }) => line)}::text[], ${lines.map(({ dob }) => dob)}::int[])`.execute(db)
    },
    async finish() {
      await sql`create index line_trgm on line using gin (line gin_trgm_ops)`.execute(db)
      await sql`vacuum analyze line`.execute(db)
      return [{ name: 'pg_trgm GIN', slow: true, find: (query, cap) => byTrigram(db, query, cap) }]
    },
  }
}

async function byTrigram(db: Kysely<unknown>, query: TypedQuery, cap: number): Promise<string[]> {
  const one = reading(query)
  if (one === undefined) return []
  const conditions: RawBuilder<unknown>[] = wanted(one).map((term) => sql`line like ${`%${term}%`}`)
  if (one.birth) {
    conditions.push(sql`line like ${`%y${String(one.birth.from).slice(0, 4)}%`}`)
    conditions.push(sql`dob between ${one.birth.from} and ${one.birth.to}`)
  }
  const { rows } = await sql<{
    id: string
  }>`select id from line where ${sql.join(conditions, sql` and `)} limit ${cap}`.execute(db)
  return rows.map(({ id }) => id)
}
