import { parseVerifierKey, type SigningKey, type VerifierKey } from '@portal-desk/audit'
import { logSize, type Store, storedLeaves } from '@portal-desk/store'
import type { Logger } from 'pino'
import type { Settings } from '../settings/settings.ts'
import { askWitness } from './ask-witness.ts'
import { type CosignCheckpoint, cosignCheckpoints } from './cosign-checkpoints.ts'

/** The keys by which the log is known: the one that signs now, and those that handed over to it. */
export const ownKeysOf = ({ verifier, retired = [] }: Known): VerifierKey[] => [verifier, ...retired]

/** The keys by which the log and its witness are known. */
export const keysOf = (signing: Known, { witness }: Pick<Settings, 'witness'>): VerifierKey[] => [
  ...ownKeysOf(signing),
  ...(witness ? witnessKeys(witness.key) : []),
]

/** A witness that changed its key is known by both. */
export const witnessKeys = (texts: string): VerifierKey[] =>
  texts.split(',').map((text) => parseVerifierKey(text.trim(), 'witness'))

type Known = SigningKey & { retired?: readonly VerifierKey[] }

/** Has the witness of the settings sign each checkpoint, where one is set. */
export function witnessedBy(
  witness: Settings['witness'],
  { read }: Store,
  signing: Known,
  now: () => number,
  log: Logger,
): { cosign?: CosignCheckpoint } {
  if (!witness) return {}
  return {
    cosign: cosignCheckpoints({
      ask: askWitness(new URL(witness.url)),
      keys: keysOf(signing, { witness }),
      leaves: storedLeaves(read),
      logSize: () => logSize(read),
      now,
      log,
    }),
  }
}
