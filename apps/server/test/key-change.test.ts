import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkProofFile } from '@portal-desk/audit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proveStoredEntry } from '../src/audit/integrity/prove-stored-entry.ts'
import { startCheckpoints } from '../src/audit/publish-checkpoints.ts'
import { rotateLogKey } from '../src/audit/rotate-log-key.ts'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { keysOf, ownKeysOf, witnessedBy } from '../src/audit/witnessed-by.ts'
import { restoreCommand } from '../src/commands/restore.ts'
import { keyFiles, type LogKey, loadKeys } from '../src/settings/keys.ts'
import { openOwnStore } from '../src/settings/open-own-store.ts'
import { backUp, newKey, told } from './backup-steps.ts'
import { engines } from './engines.ts'
import { startWitness, type WitnessProcess } from './witness-process.ts'
import { startWorld, type World } from './world.ts'

/** One desk; its tests follow each other. */
describe.each(engines)('K3 the key that signs the log is changed, on %s', (engine) => {
  let world: World
  let witness: WitnessProcess
  let first: LogKey
  let early: string
  const keys = () => loadKeys(world.desk.settings.dataDir, randomBytes)
  const folder = () => path.join(world.desk.settings.dataDir, 'keys')
  /** A server that signs what is new, and stops. */
  const sign = async (signing: LogKey) => {
    const { store, settings, now, log } = world.desk
    await world.staff()
    const cosign = witnessedBy(witness, store, signing, now, log)
    const server = startCheckpoints(store, signing, settings.checkpointFile, now, log, {
      every: 3_600_000,
      ...cosign,
    })
    const size = await server.publish()
    await server.stop()
    return size
  }
  const verify = () => {
    const { store, vault, settings } = world.desk
    return verifyStoredLog(store, vault, keysOf(keys().signing, { witness }), settings.checkpointFile)
  }
  const rotate = (serverRunning = false) => {
    const { store, vault, house, settings, now } = world.desk
    const parts = { store, vault, house: house(), ...keys() }
    return rotateLogKey(parts, { ...settings, witness }, serverRunning, now, randomBytes)
  }

  beforeAll(async () => {
    world = await startWorld(engine)
    await world.desk.checkpoints.stop()
    first = keys().signing
    witness = await startWitness(first.verifier)
    await sign(first)
    const made = await proveStoredEntry(world.desk.store.read, ownKeysOf(first), 1)
    early = 'proof' in made ? made.proof : ''
  })
  afterAll(async () => {
    await world.stop()
    await witness.stop()
  })

  test('not beside a server, nor while the witness is away; the old one signs on', async () => {
    expect(await rotate(true)).toEqual({ refused: 'server-running' })
    await witness.kill()
    expect(await rotate()).toEqual({ refused: 'witness-silent' })
    expect(keys().signing.verifier.text).toBe(first.verifier.text)
    await witness.startAgain()
    await sign(first)
    expect(await verify()).toMatchObject({ findings: [] })
  })

  test('both sign the hand-over, here, outside and at the witness; the old key is gone', async () => {
    const changed = await rotate()
    if ('refused' in changed) throw new Error(changed.refused)
    const { signing } = keys()
    expect(signing.verifier.text).toBe(changed.key.text)
    expect(signing.retired).toMatchObject([{ text: first.verifier.text, until: changed.size }])
    expect(existsSync(path.join(folder(), keyFiles.next))).toBe(false)
    const outside = readFileSync(world.desk.settings.checkpointFile, 'utf8')
    expect(outside).toContain(`\nnext ${changed.key.text}\n`)
    expect(await verify()).toMatchObject({ findings: [], witnessed: changed.size })
    expect((await world.trail()).at(-1)).toBe('keys.rotated')
  })

  test('the new one is signed on with, by the witness too; proofs of before and after are good', async () => {
    const size = await sign(keys().signing)
    expect(await verify()).toMatchObject({ findings: [], witnessed: size })
    const known = ownKeysOf(keys().signing)
    const now = await proveStoredEntry(world.desk.store.read, known, size - 1)
    expect(checkProofFile('proof' in now ? now.proof : '', known)).toMatchObject({ index: size - 1 })
    expect(checkProofFile(early, known)).toMatchObject({ index: 1 })
  })

  test('a backup from before or after restores', async () => {
    const key = await newKey()
    const file = await backUp(world, key.recipient)
    const options = { identity: key.identity, drill: true }
    const { said } = await told(() => restoreCommand(world.desk.settings, file, options))
    expect(said).toContain('Its log is whole')
  })

  test('a server with a copy of the keys from before does not start', async () => {
    const [pem, retired] = [keyFiles.signing, keyFiles.retired].map((name) => path.join(folder(), name))
    if (!pem || !retired) throw new Error('there are no keys')
    const kept = [readFileSync(pem, 'utf8'), readFileSync(retired, 'utf8')] as const
    renameSync(retired, `${retired}.kept`)
    renameSync(pem, `${pem}.kept`)
    keys()
    await expect(openOwnStore(world.desk.settings, world.clock.now)).rejects.toThrow(
      /signed by a newer key than the one in DATA_DIR/,
    )
    renameSync(`${pem}.kept`, pem)
    renameSync(`${retired}.kept`, retired)
    expect([readFileSync(pem, 'utf8'), readFileSync(retired, 'utf8')]).toEqual(kept)
  })

  test('the old key signs on in vain: what it signed afterwards is found', async () => {
    const { store, settings, now, log } = world.desk
    await world.staff()
    const stale = startCheckpoints(store, first, settings.checkpointFile, now, log, { every: 3_600_000 })
    await stale.publish()
    await stale.stop()
    const { findings } = await verify()
    expect(findings.map(({ reason, field }) => `${reason} ${field}`)).toEqual(
      expect.arrayContaining(['checkpoint-signature retired-signer', 'outside-signature retired-signer']),
    )
  })

  test('one that was cut off before the new key was in its place is finished by whoever reads the keys', () => {
    const { signing } = keys()
    const place = (name: string) => path.join(folder(), name)
    const pem = readFileSync(place(keyFiles.signing), 'utf8')
    renameSync(place(keyFiles.signing), place(keyFiles.next))
    const other = loadKeys(world.desk.settings.dataDir, randomBytes).signing.verifier.text
    writeFileSync(place(keyFiles.retired), `${other} 9\n`)
    expect(keys().signing.verifier.text).toBe(signing.verifier.text)
    expect(readFileSync(place(keyFiles.signing), 'utf8')).toBe(pem)
  })
})
