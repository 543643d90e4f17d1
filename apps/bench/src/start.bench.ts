import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { PatientRecord } from '@portal-desk/domain'
import { importBatch, openStore, type Store } from '@portal-desk/store'
import { startPostgres } from '../../../packages/tooling/src/postgres.ts'
import type { Bench } from './bench-kind.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { freePort } from './free-port.ts'
import { atMost } from './goal.ts'
import { engines, sizesFrom } from './lists.ts'
import { type Person, people } from './people.ts'
import { plainVault } from './plain-vault.ts'
import { portionsOf } from './portions.ts'
import { printTable } from './print-table.ts'
import { startServer, stopServer } from './server-child.ts'

const SEED = 20_251_127
const BATCH = 1_000
const STARTS = 5
const PATIENCE = 60_000

type Line = { engine: string; patients: number; firstAnswerMs: number }

/** `pnpm bench start`: how soon a server answers, however large the directory is. */
export const startBench: Bench = {
  name: 'start',
  question: 'How long after its start does a server give its first answer?',
  addTo(command) {
    withEnding(command)
      .option('--patients <list>', 'sizes, comma between', sizesFrom(0), [0, 100_000])
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite'])
      .action(async (options: { patients: number[]; engine: string[] } & Ending) => {
        const lines: Line[] = []
        for (const engine of options.engine)
          for (const size of options.patients) lines.push(await measure(engine, size))
        const goals = lines.map((l) =>
          atMost(`${l.engine}, ${l.patients} patients: first answer, ms`, l.firstAnswerMs, 2_000),
        )
        finish('start', options, { lines }, goals, () =>
          printTable(
            ['engine', 'patients', 'first answer ms', 'goal'],
            lines.map((l) => [l.engine, String(l.patients), l.firstAnswerMs, '≤2000']),
          ),
        )
      })
  },
}

async function measure(engine: string, size: number): Promise<Line> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-start-'))
  const postgres = engine === 'postgres' ? await startPostgres() : undefined
  const url = postgres?.url ?? path.join(folder, 'desk.db')
  try {
    const store = await openStore(url)
    await settle(store, size)
    await store.close()
    const port = await freePort()
    const env = {
      ...process.env,
      DATA_DIR: folder,
      DATABASE_URL: url,
      CONSOLE_PORT: port,
      PORTAL_PORT: await freePort(),
      CONSOLE_ORIGIN: 'https://desk.example.org',
      PORTAL_ORIGIN: 'https://portal.example.org',
      LOG_LEVEL: 'silent',
      NODE_OPTIONS: '',
    }
    const took: number[] = []
    for (let i = 0; i < STARTS; i++) took.push(await firstAnswer(env, port))
    // The first start makes keys and fills caches of files; what counts is the usual one.
    return { engine, patients: size, firstAnswerMs: Math.min(...took) }
  } finally {
    postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Files so many people whole: records, contacts and search keys. */
async function settle(store: Store, size: number): Promise<void> {
  const vault = plainVault()
  for (const batch of portionsOf(people(size, SEED), BATCH)) {
    const incoming = batch.map((person) => ({ record: recordOf(person), hash: person.id }))
    await store.write
      .transaction()
      .execute((tx) => importBatch(tx, store.dialect, vault, incoming, Date.now(), true))
  }
}

const recordOf = (person: Person): PatientRecord => ({
  source: 'bench',
  sourceKey: person.id,
  identifiers: [{ kind: 'mrn', value: person.mrn }],
  names: person.names as PatientRecord['names'],
  birthDate: person.birthDate,
  deceased: false,
  addresses: [],
  contacts: person.contacts.map(({ kind, value }) => ({
    kind,
    value,
    use: 'home',
  })) as PatientRecord['contacts'],
  active: true,
  links: [],
})

async function firstAnswer(env: NodeJS.ProcessEnv, port: string): Promise<number> {
  const from = performance.now()
  const starting = startServer(env)
  try {
    while (performance.now() - from < PATIENCE) {
      const answered = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
      if (answered?.ok) return performance.now() - from
      await pause(5)
    }
    return Number.NaN
  } finally {
    await stopServer(await starting)
  }
}
