import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkpointFileRecord, rootAt, signCheckpoint, toHex } from '@portal-desk/audit'
import { openSnapshot, openStore, storedLeaves } from '@portal-desk/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBackup, restoreBackup } from '../src/backup/restore-backup.ts'
import { writeSealed } from '../src/backup/sealed-file.ts'
import { backupCommand } from '../src/commands/backup.ts'
import { restoreCommand } from '../src/commands/restore.ts'
import { loadKeys } from '../src/settings/keys.ts'
import type { Settings } from '../src/settings/settings.ts'
import { anotherPlace, backUp, contentOf, newFolder, newKey, told } from './backup-steps.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { verifiedCall } from './steps.ts'
import { tamper } from './tamper.ts'
import { startWorld, type World } from './world.ts'

describe.each(engines)('backup and restore on %s', (engine) => {
  let world: World
  let key: Awaited<ReturnType<typeof newKey>>
  let file: string
  beforeAll(async () => {
    world = await startWorld(engine)
    await world.addPatients(maria())
    const marta = await world.staff()
    await verifiedCall(marta)
    await world.desk.checkpoints.publish()
    key = await newKey()
    file = await backUp(world, key.recipient)
    await world.desk.checkpoints.publish()
  })
  afterAll(() => world.stop())

  const identities = () => [/AGE-SECRET-KEY-\S+/.exec(readFileSync(key.identity[0] ?? '', 'utf8'))?.[0] ?? '']
  const opened = () => openBackup(file, identities())
  const restore = (place: Settings, from = file, options = {}) =>
    told(() => restoreCommand(place, from, { identity: key.identity, ...options }))
  const tablesAt = async (place: Settings) => {
    if (engine === 'sqlite' && !existsSync(place.databaseUrl)) return []
    const snapshot = await openSnapshot(place.databaseUrl)
    await snapshot.close()
    return snapshot.tables
  }
  /** A backup with lines of our own making, sealed like one. */
  const forged = async (...lines: unknown[]) => {
    const out = path.join(newFolder(), 'forged.age')
    const handle = await open(out, 'wx')
    await writeSealed(
      (async function* () {
        for (const line of lines) yield `${JSON.stringify(line)}\n`
      })(),
      handle,
      key.recipient,
    )
    return out
  }

  test.each(engines)(
    'T10 on %s it stands there as it was: same rows, same root of the log, nobody signed in',
    async (target) => {
      const place = await anotherPlace(world, target)
      const { report, head } = await restoreBackup(place, await opened(), world.clock.now(), {
        acceptLoss: true,
      })
      expect(await contentOf(place.databaseUrl)).toEqual(await contentOf(world.desk.settings.databaseUrl))
      const root = await rootAt(head.entries, storedLeaves(world.desk.store.read))
      expect([toHex(report.root), report.findingCount]).toEqual([toHex(root), 0])
      const store = await openStore(place.databaseUrl)
      const entry = await store.read
        .selectFrom('audit_entry')
        .select('action')
        .where('idx', '=', head.entries)
        .executeTakeFirst()
      expect(entry?.action).toBe('backup.restored')
      expect(await store.read.selectFrom('staff_session').selectAll().execute()).toEqual([])
      await store.close()
    },
  )

  test('who made it is on the record before the first byte leaves, and so in the backup itself', async () => {
    expect((await world.trail()).filter((action) => action.startsWith('backup.'))).toEqual([
      'backup.begun',
      'backup.made',
    ])
    const { head } = await opened()
    expect(head.entries).toBe((await world.trail()).indexOf('backup.begun') + 1)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file).includes('García')).toBe(false)
  })

  test('an old backup is refused with how many entries are missing; accepted, the checkpoints are put aside', async () => {
    const place = await anotherPlace(world, engine)
    const known = readFileSync(place.checkpointFile, 'utf8')
    const { head } = await opened()
    const size = (await world.trail()).length
    const refused = await restore(place)
    expect(refused.status).toBe(1)
    expect(refused.said).toContain(`knows ${size - head.entries} more.`)
    expect(refused.said).toMatch(/Nothing was restored\.$/)
    expect(await tablesAt(place)).toEqual([])
    const { status, said } = await restore(place, file, { acceptLoss: true })
    expect([status, said]).toEqual([0, expect.stringContaining(`${size - head.entries} entries are lost`)])
    const aside = readdirSync(place.dataDir).find((name) => name.startsWith('checkpoints.txt.before-'))
    expect(readFileSync(path.join(place.dataDir, aside ?? ''), 'utf8')).toBe(known)
    const kept = readFileSync(place.checkpointFile, 'utf8')
    expect([known.startsWith(kept), kept.length < known.length]).toEqual([true, true])
  })

  test('each thing in the way is told in a sentence, and nothing is half done', async () => {
    const place = {
      ...(await anotherPlace(world, engine)),
      checkpointFile: path.join(newFolder(), 'none.txt'),
    }
    const whole = readFileSync(file)
    const put = (bytes: Buffer) => {
      const out = path.join(newFolder(), 'copy.age')
      writeFileSync(out, bytes)
      return out
    }
    const altered = Buffer.from(whole)
    altered[altered.length - 40] = (altered.at(-40) ?? 0) ^ 1
    const head = { format: 'portal-desk-backup-1', schema: '001-first', at: 1, entries: 0 }
    const stranger = await newKey()
    const says = async (from: string, options = {}) => (await restore(place, from, options)).said
    expect(await says(file, { identity: stranger.identity })).toMatch(/cannot be opened with this key/)
    expect(await says(put(whole.subarray(0, whole.length - 30)))).toMatch(/is cut off or was altered/)
    expect(await says(put(altered))).toMatch(/is cut off or was altered/)
    expect(await says(put(Buffer.from('a photo of a cat')))).toMatch(/^This is no backup/)
    expect(await says(await forged({ ...head, schema: '999-later' }))).toMatch(/made by a newer version/)
    expect(await says(await forged(head, { table: 'no_such_table', columns: ['a'] }))).toMatch(/no place for/)
    expect(await says(await forged(head, { table: 'patient', columns: ['id'] }))).toMatch(
      /cut off or was altered/,
    )
    expect(await says(await forged(head, { end: 0 }))).toMatch(/are not those of the desk that made/)
    expect(await says(path.join(newFolder(), 'nothing.age'))).toMatch(/^There is no file/)
    const open = path.join(newFolder(), 'open.txt')
    writeFileSync(open, 'AGE-SECRET-KEY-1', { mode: 0o644 })
    expect(await says(file, { identity: [open] })).toMatch(/can be read by others; set its rights to 0600/)
    expect(await tablesAt(place)).toEqual([])
    expect(existsSync(place.checkpointFile)).toBe(false)
    const bare = { ...place, dataDir: newFolder() }
    expect((await restore(bare)).said).toMatch(/a backup does not hold them/)
    expect(readdirSync(bare.dataDir)).toEqual([])
    const full = { ...place, databaseUrl: world.desk.settings.databaseUrl }
    const before = await world.trail()
    expect((await restore(full)).said).toMatch(/^The database is not empty/)
    expect(await world.trail()).toEqual(before)
  })

  test('a file that is there is never overwritten, and what could not be finished is taken away', async () => {
    const again = await told(() => backupCommand(world.desk.settings, file, { recipient: key.recipient }))
    expect(again).toEqual({ status: 1, said: `${file} is there already. No backup was made.` })
    const out = path.join(newFolder(), 'desk.age')
    const strange = await told(() => backupCommand(world.desk.settings, out, { recipient: ['age1nobody'] }))
    expect(strange.said).toBe(
      'age1nobody is not a recipient: that is age1 and 58 letters and digits, as backup-key printed it. No backup was made.',
    )
    expect(existsSync(out)).toBe(false)
  })

  test('a drill says root and time, leaves nothing behind, and is on the record', async () => {
    const { head } = await opened()
    const root = toHex(await rootAt(head.entries, storedLeaves(world.desk.store.read)))
    const { status, said } = await restore(world.desk.settings, file, { drill: true })
    expect([status, said]).toEqual([
      0,
      expect.stringMatching(/would restore: \d+ rows as of .*, in [\d.]+ s\./),
    ])
    expect(said).toContain(`Its log is whole: ${head.entries} entries, root ${root}.`)
    expect((await world.trail()).at(-1)).toBe('backup.tried')
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('portal-desk-drill-'))).toEqual([])
  })

  test('a checkpoint that was signed for it after its rows were read is taken up with it', async () => {
    const place = await anotherPlace(world, engine)
    const { head } = await opened()
    const { signing } = loadKeys(place.dataDir, (size) => new Uint8Array(size))
    const root = await rootAt(head.entries, storedLeaves(world.desk.store.read))
    const note = signCheckpoint(head.entries, root, signing)
    appendFileSync(place.checkpointFile, checkpointFileRecord(note))
    const { report } = await restoreBackup(place, await opened(), world.clock.now(), { acceptLoss: true })
    expect(report.findings).toEqual([])
    const store = await openStore(place.databaseUrl)
    const kept = await store.read
      .selectFrom('audit_checkpoint')
      .select('note')
      .where('size', '=', head.entries)
      .executeTakeFirst()
    await store.close()
    expect(kept).toEqual({ note })
  })

  test('a log that was rewritten before the backup does not get past the drill', async () => {
    await tamper(world, 'audit_entry', () =>
      world.desk.store.write
        .updateTable('audit_entry')
        .set({ action: 'search.done' })
        .where('idx', '=', 1)
        .execute(),
    )
    const rewritten = await backUp(world, key.recipient)
    const { status, said } = await restore(world.desk.settings, rewritten, { drill: true })
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/is not whole: 1 finding, the first at entry 1/),
    ])
    expect((await world.trail()).at(-1)).toBe('backup.tried!')
  })
})
