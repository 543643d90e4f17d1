import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { restoreCommand } from '../src/commands/restore.ts'
import { openOwnStore } from '../src/settings/open-own-store.ts'
import { anotherPlace, backUp, newKey, told } from './backup-steps.ts'
import { startWorld } from './world.ts'

test('T7 restored by the owner, the server’s role may add to the log and not change it, on postgres', async () => {
  const world = await startWorld('postgres')
  await world.staff()
  // Signed once, and not again behind the backup: then it would lack entries that are known outside.
  await world.desk.checkpoints.publish()
  await world.desk.checkpoints.stop()
  const key = await newKey()
  const file = await backUp(world, key.recipient)
  const place = await anotherPlace(world, 'postgres')
  const role = `app_${randomBytes(6).toString('hex')}`
  const owner = new pg.Client({ connectionString: place.databaseUrl })
  await owner.connect()
  await owner.query(`create role ${role} login password 'for this test'`)
  const url = new URL(place.databaseUrl)
  url.username = role
  url.password = 'for this test'
  const settings = { ...place, databaseUrl: url.href, databaseOwnerUrl: place.databaseUrl }
  const { status } = await told(() => restoreCommand(settings, file, { identity: key.identity }))
  expect(status).toBe(0)
  const { store } = await openOwnStore(settings, world.clock.now)
  expect(await store.read.selectFrom('staff').select('username').execute()).toHaveLength(5)
  await expect(store.write.deleteFrom('audit_entry').execute()).rejects.toThrow(/permission denied/)
  await store.close()
  // The server's role makes the next backup.
  const again = await backUp({ ...world, desk: { ...world.desk, settings } }, key.recipient)
  const drill = await told(() => restoreCommand(settings, again, { identity: key.identity, drill: true }))
  expect(drill.said).toContain('Its log is whole')
  await owner.query(`drop owned by ${role}`)
  await owner.query(`drop role ${role}`)
  await owner.end()
  await world.stop()
})
