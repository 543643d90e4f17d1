import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import {
  parseVerifierKey,
  type SigningKey,
  signCheckpoint,
  verifyCheckpoint,
  writeWitnessRequest,
} from '@portal-desk/audit'
import { inOwnTransaction, ownContext } from '@portal-desk/store'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askWitness } from '../src/audit/ask-witness.ts'
import { lastCheckpoint } from '../src/audit/integrity/last-checkpoint.ts'
import { type Checkpoints, startCheckpoints } from '../src/audit/publish-checkpoints.ts'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { keysOf, witnessedBy } from '../src/audit/witnessed-by.ts'
import { createDesk } from '../src/create-desk.ts'
import { loadKeys } from '../src/settings/keys.ts'
import { readSettings } from '../src/settings/settings.ts'
import { databaseWithTables, engines } from './engines.ts'
import { startWitness, type WitnessProcess } from './witness-process.ts'
import { startWorld, type World } from './world.ts'

const run = promisify(execFile)

describe.each(engines)('a log with a witness, on %s', (engine) => {
  let world: World
  let witness: WitnessProcess
  let signing: SigningKey
  let published: Checkpoints
  /** As a server that starts on this log. */
  const begin = (): Checkpoints => {
    const { store, settings, now, log } = world.desk
    const cosign = witnessedBy(witness, store, signing, now, log)
    return startCheckpoints(store, signing, settings.checkpointFile, now, log, {
      every: 3_600_000,
      ...cosign,
    })
  }
  beforeEach(async () => {
    world = await startWorld(engine)
    await world.desk.checkpoints.stop()
    signing = loadKeys(world.desk.settings.dataDir, (size) => new Uint8Array(size)).signing
    witness = await startWitness(signing.verifier)
    published = begin()
  })
  afterEach(async () => {
    await published.stop()
    await world.stop()
    await witness.stop()
  })

  const verify = () => {
    const { store, vault, settings } = world.desk
    return verifyStoredLog(store, vault, keysOf(signing, { witness }), settings.checkpointFile)
  }
  const newestNote = async () => {
    const { note } = await world.desk.store.read
      .selectFrom('audit_checkpoint')
      .select('note')
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return note
  }
  /** What the witness would be shown of a log that went on otherwise. */
  const showWitness = async (size: number): Promise<number> => {
    const note = signCheckpoint(size, Buffer.alloc(32, 7), signing)
    return (await askWitness(new URL(witness.url))(writeWitnessRequest({ old: 0, proof: [], note }))).status
  }

  test('(f) signs each checkpoint too, in the database and outside, as long as it grows', async () => {
    await world.staff()
    await published.publish()
    await world.staff('ines')
    const size = await published.publish()
    const note = await newestNote()
    expect(verifyCheckpoint(note, keysOf(signing, { witness }))).toMatchObject({ size, witnessed: true })
    expect(readFileSync(world.desk.settings.checkpointFile, 'utf8')).toContain(note)
    expect(await verify()).toMatchObject({ witnessed: size, findings: [] })
  })

  test('a server that starts anew goes on from where the witness stands', async () => {
    await world.staff()
    await published.publish()
    await published.stop()
    await world.staff('ines')
    published = begin()
    const size = await published.publish()
    expect(await verify()).toMatchObject({ witnessed: size, findings: [] })
  })

  test('one that is away holds nothing up, and vouches for all of it once it is back', async () => {
    await published.publish()
    await witness.kill()
    await world.staff()
    const without = await published.publish()
    expect(published.whole()).toBe(true)
    expect((await verify()).witnessed).toBeLessThan(without)
    await witness.startAgain()
    world.clock.pass(11_000)
    await world.staff('ines')
    const size = await published.publish()
    expect(await verify()).toMatchObject({ witnessed: size, findings: [] })
  })

  test('a database that was put back is older than what the witness saw: nothing is written any more', async () => {
    const { length } = await world.trail()
    expect(await showWitness(length + 50)).toBe(200)
    await world.staff()
    await published.publish()
    expect(published.whole()).toBe(false)
  })

  test('a log that was rewritten with everything beside it does not lead from what the witness saw', async () => {
    expect(await showWitness((await world.trail()).length)).toBe(200)
    await world.staff()
    await published.publish()
    expect(published.whole()).toBe(false)
  })
})

test.each(engines)(
  'as its settings say a server has it sign, and the command line tells, on %s',
  async (engine) => {
    const { url, dataDir } = await databaseWithTables(engine)
    const env: Record<string, string> = { DATABASE_URL: url, DATA_DIR: dataDir, DEMO: 'true' }
    const command = async (...args: string[]) => {
      const file = path.resolve(import.meta.dirname, '../src/commands/desk.ts')
      return (await run(process.execPath, [file, 'audit', ...args], { env: { ...process.env, ...env } }))
        .stdout
    }
    const witness = await startWitness(parseVerifierKey((await command('key')).trim()))
    Object.assign(env, { WITNESS_URL: witness.url, WITNESS_KEY: witness.key })
    const desk = await createDesk(readSettings(env), Date.now, pino({ level: 'silent' }))
    const records = { store: desk.store, vault: desk.vault, house: desk.house() }
    const act = () =>
      inOwnTransaction(records, ownContext('test', Date.now(), 'test'), async (unit) =>
        unit.record({ action: 'sample.made', outcome: 'done' }),
      )
    await act()
    await vi.waitFor(() => expect(desk.leads()).toBe(true), 10_000)
    const size = await desk.checkpoints.publish()
    const shown = () => lastCheckpoint(desk.store.read, desk.settings)
    expect(await shown()).toMatchObject({ size, witness: 'signed' })
    await witness.kill()
    await act()
    await desk.checkpoints.publish()
    expect(await shown()).toMatchObject({ witness: 'silent' })
    await desk.close()
    expect(await command('verify')).toContain(`A witness signed the first ${size} entries too.\n`)
    await witness.stop()
  },
)
