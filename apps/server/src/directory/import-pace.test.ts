import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore, type Store } from '@portal-desk/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ImportPace } from './import-pace.ts'

const SIGNED_IN = 1_000_000
const MS_A_RECORD = 1
let folder: string
let store: Store
let now: number
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pd-pace-'))
  store = await openStore(path.join(folder, 'desk.db'))
  now = SIGNED_IN
  await store.write
    .insertInto('staff_session')
    .values({ id_hash: 'x', person_id: 'marta', body: '{}', created_at: now, last_active_at: now })
    .execute()
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Twenty batches of records that take a millisecond each, and how many the last ones took. */
async function records(pace: ImportPace): Promise<number> {
  for (let batch = 0; batch < 20; batch++)
    await pace.run(pace.records, async () => {
      now += pace.records * MS_A_RECORD
    })
  return pace.records
}

test('with somebody signed in a batch holds the writers for 25 ms, with nobody ten times longer', async () => {
  const pace = new ImportPace(store, () => now)
  expect(await records(pace)).toBe(25)
  now += 30 * 60_000
  expect(await records(pace)).toBe(250)
  await store.write.updateTable('staff_session').set({ last_active_at: now }).execute()
  now += 5_000
  expect(await records(pace)).toBe(25)
})

test('who signs in while large batches are written waits for one of them, not for twenty', async () => {
  now += 30 * 60_000
  const pace = new ImportPace(store, () => now)
  expect(await records(pace)).toBe(250)
  await store.write.updateTable('staff_session').set({ last_active_at: now }).execute()
  now += 5_000
  await pace.run(pace.records, async () => undefined)
  expect(pace.records).toBeLessThanOrEqual(25)
})
