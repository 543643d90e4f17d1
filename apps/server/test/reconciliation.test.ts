import { decodeEntry } from '@portal-desk/audit'
import { minutes } from '@portal-desk/domain'
import { logSize, storedEntries } from '@portal-desk/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createReconciler } from '../src/audit/reconcile.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { deskWithMaria, enrol, reset, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, PASSWORD, portalEndpoints, type World } from './world.ts'

describe.each(engines)('log and tables side by side (g) on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeAll(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
    await enrol(world, marta, PASSWORD)
  })
  afterAll(() => world.stop())

  /** A verification that has read the log up to here, and not yet the tables. */
  const readSoFar = async () => {
    const { store, vault } = world.desk
    const below = await logSize(store.read)
    const tables = createReconciler(store, vault, below)
    for await (const { idx, entry } of storedEntries(store.read, 0, below))
      tables.onEntry(idx, decodeEntry(entry))
    return tables
  }
  const login = () =>
    world.desk.store.read
      .selectFrom('portal_account')
      .select(['id', 'username', 'version'])
      .executeTakeFirstOrThrow()
  const setVersion = (version: number) =>
    world.desk.store.write.updateTable('portal_account').set({ version }).execute()
  const whole = { rowsWithoutEntry: [], entriesWithoutRow: [] }

  test('what the desk does while the log is read is no finding', async () => {
    const tables = await readSoFar()
    const { version, username } = await login()
    world.clock.pass(minutes(30))
    marta = await world.staff('marta')
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: reset })
    const visitor = await world.visitor()
    await visitor.call(portalEndpoints.signInPatient, { body: { username, password: 'not theirs at all' } })
    expect((await login()).version).toBeGreaterThan(version)
    expect(await tables.reconcile()).toEqual(whole)
    const rename = (from: string, to: string) =>
      world.desk.store.write.updateTable('outbox_message').set({ id: to }).where('id', '=', from).execute()
    const { id } = await world.desk.store.read
      .selectFrom('outbox_message')
      .select('id')
      .orderBy('queued_at', 'desc')
      .executeTakeFirstOrThrow()
    await rename(id, 'of-nobody')
    expect((await tables.reconcile()).rowsWithoutEntry).toEqual([{ row: 'mail:of-nobody' }])
    await rename('of-nobody', id)
  })

  test('a login that was changed behind the log’s back, or put back to what it was, is found', async () => {
    const tables = await readSoFar()
    expect(await tables.reconcile()).toEqual(whole)
    const { id, version } = await login()
    await setVersion(version + 1)
    expect(await tables.reconcile()).toEqual({
      rowsWithoutEntry: [{ row: `account:${id} at version ${version + 1}` }],
      entriesWithoutRow: [],
    })
    await setVersion(version - 1)
    expect(await tables.reconcile()).toEqual({
      rowsWithoutEntry: [],
      entriesWithoutRow: [{ idx: expect.any(Number), row: `account:${id} at version ${version}` }],
    })
    await setVersion(version)
  })
})
