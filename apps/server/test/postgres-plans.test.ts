import { expect, test } from 'vitest'
import { writeSample } from '../src/sample/write-sample.ts'
import { openOwnStore } from '../src/settings/open-own-store.ts'
import { filledTables, postgresWalks } from './statements/plans.ts'
import { statementsOfDay } from './statements/statements-of-day.ts'
import { startWorld } from './world.ts'

const PATIENTS = 3_000

test('search.md nothing that is sent all day walks through a large table on PostgreSQL', {
  timeout: 120_000,
}, async () => {
  const world = await startWorld('postgres')
  const own = await openOwnStore(world.desk.settings, world.clock.now)
  await writeSample(own, { patients: PATIENTS, seed: 1, now: world.clock.now(), guide: false })
  await own.store.close()
  const statements = await statementsOfDay(world)
  const { read } = world.desk.store
  const filled = await filledTables(read)
  expect([...filled]).toEqual(
    expect.arrayContaining([
      'patient',
      'patient_contact',
      'search_key',
      'portal_account',
      'access_link',
      'outbox_message',
      'audit_entry',
    ]),
  )
  const walks: string[] = []
  for (const { from, text, query } of statements)
    for (const table of await postgresWalks(read, query, filled)) walks.push(`${table}: ${from}\n${text}`)
  expect(walks).toEqual([])
  await world.stop()
})
