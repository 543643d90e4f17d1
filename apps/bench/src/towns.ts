import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { searchKeysOf, type TypedQuery } from '@portal-desk/matching'
import { type FoundPatients, findPatientIds, openStore, writeSearchKeys } from '@portal-desk/store'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { startPostgres } from '../../../packages/tooling/src/postgres.ts'
import { arrayAndMiniSearch } from './memory-baselines.ts'
import { type Person, people } from './people.ts'
import { portionsOf } from './portions.ts'
import { type Baseline, likeAndFts, trigrams } from './search-baselines.ts'

/** A town filed in one engine, with its baselines beside it. */
export interface Town {
  engine: 'sqlite' | 'postgres'
  find: (query: TypedQuery, cap: number) => Promise<FoundPatients>
  baselines: Baseline[]
  indexMegabytes: number
  close: () => Promise<void>
}

const BATCH = 5_000
/** Above this nobody would keep everybody in memory, nor have room for it. */
const MOST_IN_MEMORY = 100_000

/** Files `count` people in a SQLite database of their own; the baselines get a file of their own as well. */
export async function sqliteTown(count: number, seed: number): Promise<Town> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'))
  const file = path.join(folder, 'search.db')
  const store = await openStore(file)
  const empty = statSync(file).size
  const baseline = likeAndFts(path.join(folder, 'baseline.db'))
  const memory = count <= MOST_IN_MEMORY ? arrayAndMiniSearch() : undefined
  for (const batch of portionsOf(people(count, seed), BATCH)) {
    await store.write.transaction().execute((tx) => writeSearchKeys(tx, 'sqlite', batch.map(filed)))
    baseline.add(batch)
    memory?.add(batch)
  }
  await sql`pragma wal_checkpoint(truncate)`.execute(store.write)
  return {
    engine: 'sqlite',
    find: (query, cap) => findPatientIds(store.read, query, { cap }),
    baselines: [...baseline.finish(), ...(memory?.baselines ?? [])],
    indexMegabytes: (statSync(file).size - empty) / 2 ** 20,
    async close() {
      baseline.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Files `count` people in a throwaway PostgreSQL. */
export async function postgresTown(count: number, seed: number): Promise<Town> {
  const server = await startPostgres()
  const store = await openStore(server.url)
  // Loading and vacuum may take longer than the product lets a statement run.
  const pool = new pg.Pool({ connectionString: server.url, max: 2 })
  pool.on('error', () => undefined)
  const plain = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const baseline = await trigrams(plain)
  for (const batch of portionsOf(people(count, seed), BATCH)) {
    await plain.transaction().execute((tx) => writeSearchKeys(tx, 'postgres', batch.map(filed)))
    await baseline.add(batch)
  }
  const baselines = await baseline.finish()
  for (const table of ['search_key', 'name_term', 'name_del']) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(plain)
  }
  const { rows } = await sql<{ bytes: number }>`select sum(pg_total_relation_size(t))::float8 as bytes
    from unnest(array['search_key', 'name_term', 'name_del']::regclass[]) as t`.execute(plain)
  return {
    engine: 'postgres',
    find: (query, cap) => findPatientIds(store.read, query, { cap }),
    baselines,
    indexMegabytes: (rows[0]?.bytes ?? 0) / 2 ** 20,
    async close() {
      await plain.destroy()
      await store.close()
      server.stop()
    },
  }
}

function filed(person: Person): { patient: string; keys: ReturnType<typeof searchKeysOf> } {
  return { patient: person.id, keys: searchKeysOf(person) }
}
