import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { appendAudit, importBatch, openStore, ownContext, type Store } from '@portal-desk/store'
import { startPostgres } from '../../../packages/tooling/src/postgres.ts'
import { chartOf } from './chart-of.ts'
import { plainVault } from './plain-vault.ts'
import { plantedTown } from './planted-town.ts'
import { portionsOf } from './portions.ts'

const PORTION = 500

export type StoredTown = {
  store: Store
  /** Where the command line finds it. */
  env: NodeJS.ProcessEnv
  /** Whose chart each is, by its key in the directory. */
  persons: string[]
  close: () => Promise<void>
}

/** A planted town of so many records as a first import leaves it: nothing is compared yet. */
export async function storedTown(engine: string, count: number, seed: number): Promise<StoredTown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-duplicates-'))
  const postgres = engine === 'postgres' ? await startPostgres() : undefined
  const url = postgres?.url ?? path.join(folder, 'desk.db')
  const store = await openStore(url)
  const persons: string[] = []
  const vault = plainVault()
  for (const rows of portionsOf(plantedTown(count, seed), PORTION)) {
    const now = Date.now()
    const incoming = rows.map(({ record }, i) => {
      const key = String(persons.length + i)
      return { record: chartOf(record, key), hash: key }
    })
    persons.push(...rows.map(({ person }) => person))
    await store.write.transaction().execute(async (tx) => {
      await importBatch(tx, store.dialect, vault, incoming, now, true)
      const event = { action: 'import.batch', outcome: 'done' } as const
      await appendAudit(tx, store.dialect, vault, [{ event, context: ownContext('bench', now, 'bench') }])
    })
  }
  return {
    store,
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: url, LOG_LEVEL: 'silent', NODE_OPTIONS: '' },
    persons,
    async close() {
      await store.close()
      postgres?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
