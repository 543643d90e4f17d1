import { parseVerifierKey, type SigningKey, type VerifierKey } from '@portal-desk/audit'
import { logSize, type Store, storedLeaves } from '@portal-desk/store'
import type { Logger } from 'pino'
import type { Settings } from '../settings/settings.ts'
import { askWitness } from './ask-witness.ts'
import { type CosignCheckpoint, cosignCheckpoints } from './cosign-checkpoints.ts'

/** The keys by which the log and its witness are known. */
export const keysOf = ({ verifier }: SigningKey, { witness }: Pick<Settings, 'witness'>): VerifierKey[] =>
  witness ? [verifier, parseVerifierKey(witness.key, 'witness')] : [verifier]

/** Has the witness of the settings sign each checkpoint, where one is set. */
export function witnessedBy(
  witness: Settings['witness'],
  { read }: Store,
  signing: SigningKey,
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
