import { describe, expect, test } from 'vitest'
import { migrateUpTo, newestSchema } from '../migrations/migrate.ts'
import { openAsOwner } from '../open-store.ts'
import { engines, freshStore, freshUrl } from '../whole-store.fixture.ts'
import { beginLoading, withoutPointers } from './load-tables.ts'
import { openSnapshot } from './open-snapshot.ts'
import type { Snapshot, SnapshotCell } from './snapshot.ts'

const account = (id: string, survivor: string | null) => ({
  id,
  patient_id: 'p1',
  username: id,
  lifecycle: survivor ? 'retired' : 'active',
  lock_kind: 'none',
  hold: 'none',
  credential: 'set',
  contact: 'verified',
  language: 'en',
  failed_sign_ins: 0,
  created_at: 1,
  version: 1,
  survivor_id: survivor,
})
const patient = {
  id: 'p1',
  source: 'test',
  source_key: '1',
  masked_name: 'A.',
  deceased: 0,
  active: 1,
  record: '{}',
  changed_at: '{}',
  content_hash: 'x',
  first_imported_at: 1,
  version: 1,
}

async function rowsOf(snapshot: Snapshot, name: string): Promise<SnapshotCell[][]> {
  const table = snapshot.tables.find((one) => one.name === name)
  const all: SnapshotCell[][] = []
  if (table) for await (const rows of snapshot.rows(table)) all.push(...rows)
  return all
}

describe.each(engines)('a copy of all of a database on %s', (engine) => {
  test('T10 it is of one instant: nobody who writes waits for it, and none of what they write is in it', async () => {
    const { store, url } = await freshStore(engine)
    const put = (name_hash: string) =>
      store.write.insertInto('throttle').values({ name_hash, failures: 1, last_at: 1 }).execute()
    await put('before')
    const snapshot = await openSnapshot(url)
    await put('meanwhile')
    expect((await rowsOf(snapshot, 'throttle')).map(([hash]) => hash)).toEqual(['before'])
    expect(snapshot.tables.map(({ name }) => name)).not.toContain('kysely_migration')
    await snapshot.close()
    await store.close()
  })

  test('rows may come before those they point to, and one that points to nothing is refused', async () => {
    const load = async (accounts: ReturnType<typeof account>[]) => {
      const store = await openAsOwner(await freshUrl(engine))
      await withoutPointers(store)
      await store.write
        .transaction()
        .execute(async (tx) => {
          await migrateUpTo(tx, store.dialect, newestSchema)
          const loading = await beginLoading(tx, store.dialect)
          const columns = Object.keys(account('', null))
          const into = await loading.into({ name: 'portal_account', columns })
          await into(accounts.map((one) => Object.values(one)))
          await (await loading.into({ name: 'patient', columns: Object.keys(patient) }))([
            Object.values(patient),
          ])
          await loading.finish()
        })
        .finally(() => store.close())
    }
    await load([account('retired', 'survivor'), account('survivor', null)])
    await expect(load([account('retired', 'nobody')])).rejects.toThrow(/point to|foreign key/)
  })
})
