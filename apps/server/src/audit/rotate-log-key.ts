import { appendFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { type SigningKey, type VerifierKey, verifyCheckpoint } from '@portal-desk/audit'
import type { KeyChangeRefusal } from '@portal-desk/domain'
import { inOwnTransaction, ownContext, type Unit } from '@portal-desk/store'
import pino from 'pino'
import { keyFiles, signingKeyIn } from '../settings/keys.ts'
import { leaveLogKey } from '../settings/log-key-mark.ts'
import type { OwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'
import { startCheckpoints } from './publish-checkpoints.ts'
import { witnessedBy, witnessKeys } from './witnessed-by.ts'

/** No server signs any more while a log changes its key. */
const NEVER = 2 ** 31 - 1

export type KeyChanged =
  | { refused: KeyChangeRefusal }
  | { key: VerifierKey; before: VerifierKey; size: number }

/**
 * Changes the key that signs the log (K3): the old one and the new one sign a checkpoint that names the new one, in the
 * database and outside, and the witness with them; then the old key is put out of use. Cut off anywhere, the same command
 * goes on; until the end the old key stays in force.
 * @param random gives secret random bytes
 */
export async function rotateLogKey(
  parts: OwnStore,
  settings: Settings,
  serverRunning: boolean,
  now: () => number,
  random: (size: number) => Uint8Array,
): Promise<KeyChanged> {
  const act = (run: (unit: Unit) => Promise<void>) =>
    inOwnTransaction(parts, ownContext('command-line', now(), parts.vault.newId(), 'command-line'), run)
  const refuse = async (refused: KeyChangeRefusal): Promise<KeyChanged> => {
    await act(async ({ record }) => record({ action: 'keys.rotated', outcome: 'refused', reason: refused }))
    return { refused }
  }
  if (serverRunning) return refuse('server-running')
  const folder = path.join(settings.dataDir, 'keys')
  const old = parts.signing.verifier
  const next = signingKeyIn(folder, keyFiles.next, random)
  const object = `log-key:${idOf(next.verifier)}`
  await act(async ({ record }) =>
    record({ action: 'keys.rotation-started', outcome: 'done', object, reason: `from:${idOf(old)}` }),
  )
  const size = await handOver(parts, settings, next, now)
  if (size === undefined) return refuse('log-contradicted')
  if (settings.witness && !(await isWitnessed(parts, settings.witness.key, size)))
    return refuse('witness-silent')
  appendFileSync(path.join(folder, keyFiles.retired), `${old.text} ${size}\n`, { mode: 0o600, flush: true })
  renameSync(path.join(folder, keyFiles.next), path.join(folder, keyFiles.signing))
  await act(async ({ tx, record }) => {
    await leaveLogKey(tx, next.verifier.text, now())
    record({ action: 'keys.rotated', outcome: 'done', object, reason: `from:${idOf(old)}` })
  })
  return { key: next.verifier, before: old, size }
}

const idOf = ({ id }: VerifierKey): string => Buffer.from(id).toString('hex')

/** @returns the size at which the log handed over; undefined where it contradicts what was signed before */
async function handOver(
  { store, signing }: OwnStore,
  settings: Settings,
  next: SigningKey,
  now: () => number,
): Promise<number | undefined> {
  // What is wrong is told as a refusal.
  const log = pino({ level: 'silent' })
  const checkpoints = startCheckpoints(store, signing, settings.checkpointFile, now, log, {
    every: NEVER,
    handOverTo: next,
    ...witnessedBy(settings.witness, store, signing, now, log),
  })
  const size = await checkpoints.publish()
  const whole = checkpoints.whole()
  await checkpoints.stop()
  return whole ? size : undefined
}

async function isWitnessed({ store, signing }: OwnStore, key: string, size: number): Promise<boolean> {
  const row = await store.read
    .selectFrom('audit_checkpoint')
    .select('note')
    .where('size', '=', size)
    .executeTakeFirstOrThrow()
  return 'witnessed' in verifyCheckpoint(row.note, [signing.verifier, ...witnessKeys(key)])
}
