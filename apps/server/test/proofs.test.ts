import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newSigningKey, proveEntry, rootAt, signCheckpoint } from '@portal-desk/audit'
import { minutes } from '@portal-desk/domain'
import { storedEntries, storedLeaves } from '@portal-desk/store'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkCommand, proveCommand } from '../src/commands/audit.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { tamper } from './tamper.ts'
import { consoleEndpoints as api, PASSWORD, startWorld, type World } from './world.ts'

describe.each(engines)('proofs of entries on %s', (engine) => {
  let world: World
  let ines: TestClient
  beforeEach(async () => {
    world = await startWorld(engine)
    ines = await world.staff('ines')
    await world.desk.checkpoints.publish()
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
  })
  afterEach(() => world.stop())

  const prove = (index: number) => ines.call(api.proveEntry, { body: { index } })
  const check = async (text: string) => (await ines.call(api.checkProof, { body: { text } })).body
  const exported = async () => (await world.trail()).filter((action) => action.startsWith('audit.exported'))

  test('one entry as a file, the same as the command line writes; who took it is on the record', async () => {
    const { body } = await prove(1)
    expect(body.fileName).toBe('entry-1.proof.json')
    expect(await exported()).toEqual(['audit.exported'])
    const out = path.join(world.desk.settings.dataDir, 'one.json')
    await world.desk.checkpoints.publish()
    const told = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    expect(await proveCommand(world.desk.settings, '1', { out })).toBe(0)
    told.mockRestore()
    const why = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await proveCommand(world.desk.settings, '0', { out })).toBe(1)
    expect(why).toHaveBeenCalledWith(`${out} is there already. Nothing was exported.`)
    why.mockRestore()
    expect(JSON.parse(readFileSync(out, 'utf8')).entry).toBe(JSON.parse(body.proof).entry)
    expect(await check(readFileSync(out, 'utf8'))).toMatchObject({ verdict: 'good', proves: { index: 1 } })
    expect(await check(body.proof)).toMatchObject({
      verdict: 'good',
      proves: { index: 1, action: 'staff.signed-in', at: world.clock.now() },
    })
  })

  test('a key that is none checks nothing, and says so in a sentence', async () => {
    const file = path.join(world.desk.settings.dataDir, 'one.json')
    writeFileSync(file, (await prove(1)).body.proof)
    const why = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await checkCommand(world.desk.settings, file, { key: 'portal-desk+key' })).toBe(1)
    expect(why).toHaveBeenCalledWith(
      expect.stringMatching(/^portal-desk\+key is not the public key of a log/),
    )
    why.mockRestore()
  })

  test('S4 only after the own password again, and the refusal is on the record', async () => {
    world.clock.pass(minutes(6))
    const { status, problem } = await prove(1)
    expect([status, problem?.refusal?.code]).toEqual([409, 'reauthenticate'])
    expect(await exported()).toEqual(['audit.exported!'])
  })

  test('no proof of what is not there or does not fit the log any more, each in a sentence', async () => {
    const says = async (index: number) => (await prove(index)).problem?.fields?.[0]?.says
    expect(await says(99)).toBe('There is no entry with this number.')
    await tamper(world, 'audit_entry', () =>
      world.desk.store.write
        .updateTable('audit_entry')
        .set({ entry: Buffer.from('{}') })
        .where('idx', '=', 1)
        .execute(),
    )
    expect(await says(1)).toMatch(/does not prove this entry/)
    expect(await exported()).toEqual([])
  })

  test('a file that was altered, that another log made, or that is none, is told apart', async () => {
    const { proof } = (await prove(1)).body
    const file = JSON.parse(proof)
    const entry = Buffer.from(file.entry, 'base64').toString().replace('staff-ines', 'staff-kenji')
    const { store } = world.desk
    const stranger = newSigningKey('other.example/audit', (bytes) => Buffer.alloc(bytes, 7))
    const root = await rootAt(2, storedLeaves(store.read))
    const rows = []
    for await (const row of storedEntries(store.read, 0, 2)) rows.push(row)
    const foreign = await proveEntry(
      { index: 1, entry: rows[1]?.entry ?? root, size: 2, checkpoint: signCheckpoint(2, root, stranger) },
      storedLeaves(store.read),
    )
    const verdicts = [
      JSON.stringify({ ...file, entry: Buffer.from(entry).toString('base64') }),
      JSON.stringify({ ...file, index: 0 }),
      JSON.stringify({ ...file, checkpoint: file.checkpoint.replace(/\n\d+\n/, '\n99\n') }),
      foreign,
      '{"format":"something else"}',
      'a photo of a cat',
    ].map(async (text) => (await check(text)).verdict)
    expect(await Promise.all(verdicts)).toEqual([
      'altered',
      'altered',
      'altered',
      'another-log',
      'no-proof-file',
      'no-proof-file',
    ])
  })

  test('S9 a file that is too long is not read', async () => {
    const { status } = await ines.call(api.checkProof, { body: { text: 'x'.repeat(40_001) } })
    expect(status).toBe(400)
  })
})
