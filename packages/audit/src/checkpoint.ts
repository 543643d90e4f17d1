import { fromBase64, toBase64 } from './bytes.ts'
import type { SigningKey, VerifierKey } from './keys.ts'
import { type NoteProblem, type OpenedNote, openNote, openNoteInPool, signNote } from './signed-note.ts'
import { isHash } from './tree.ts'

/** What a log states about itself: its first `size` entries have this root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Name of the log, the same as the name of the key that signs. */
  origin: string
  size: number
  root: Uint8Array
}

/** Why a checkpoint is not believed: closed, with a sentence each in `checkpointProblems`. */
export type CheckpointProblem = NoteProblem | 'not-a-checkpoint' | 'wrong-origin' | 'retired-signer'

/** What to tell a person about each problem. */
export const checkpointProblems: Record<CheckpointProblem, string> = {
  'not-a-note': 'The checkpoint is not a signed note: it is damaged or cut.',
  'unknown-signer': 'The checkpoint carries no signature of the given key.',
  'bad-signature': 'The signature of the checkpoint is wrong: its text was changed after signing.',
  'not-a-checkpoint': 'The signed text is not a checkpoint (origin, size, root).',
  'wrong-origin': 'The checkpoint was signed by the key, but for another log.',
  'retired-signer': 'The key that signed the checkpoint had handed over to another before.',
}

/** Signs a checkpoint as a C2SP signed note; throws RangeError for a size or root that cannot be one. */
export const signCheckpoint = (size: number, root: Uint8Array, key: SigningKey): string =>
  signNote(checkpointText(size, root, key), [key])

/** The text of a checkpoint, to be signed; throws RangeError for a size or root that cannot be one. */
export function checkpointText(size: number, root: Uint8Array, { verifier }: SigningKey): string {
  if (!Number.isSafeInteger(size) || size < 0 || !isHash(root))
    throw new RangeError('not a tree size and root')
  return `${verifier.name}\n${size}\n${toBase64(root)}\n`
}

/** Reads the signed text: origin, size without leading zeros (below 10¹⁵), root, then extension lines. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', encoded = '', ...rest] = text.split('\n')
  const root = fromBase64(encoded)
  const wellFormed = origin !== '' && /^(0|[1-9][0-9]{0,14})$/.test(size) && root && isHash(root)
  // The text ends with a line feed, so the last piece is empty and no other may be.
  if (!wellFormed || rest.indexOf('') !== rest.length - 1) return undefined
  return { origin, size: Number(size), root }
}

/**
 * Checks signature, form and origin of a checkpoint against the log's keys (several after a key change).
 * Answers the checkpoint, or the code of what is wrong.
 */
export const verifyCheckpoint = (note: string, keys: readonly VerifierKey[]): ReadCheckpoint =>
  checkpointIn(openNote(note, keys))

/** The same with the signature checked in the thread pool, for many. */
export const verifyCheckpointInPool = async (
  note: string,
  keys: readonly VerifierKey[],
): Promise<ReadCheckpoint> => checkpointIn(await openNoteInPool(note, keys))

/** A checkpoint that is believed, and whether a witness signed it too; or why it is not. */
export type ReadCheckpoint = (Checkpoint & { witnessed?: true }) | { problem: CheckpointProblem }

function checkpointIn(opened: OpenedNote | NoteProblem): ReadCheckpoint {
  if (typeof opened === 'string') return { problem: opened }
  const checkpoint = parseCheckpoint(opened.text)
  if (!checkpoint) return { problem: 'not-a-checkpoint' }
  const signed = opened.signers.filter(({ kind }) => kind === 'log')
  if (signed.length === 0) return { problem: 'unknown-signer' }
  // A log's keys bear its name, so a signature of ours under another origin was made for something else.
  if (!signed.some((key) => key.name === checkpoint.origin)) return { problem: 'wrong-origin' }
  // Whoever has a key that was put out of use could else go on signing.
  if (signed.every(({ until = Infinity }) => checkpoint.size > until)) return { problem: 'retired-signer' }
  return signed.length < opened.signers.length ? { ...checkpoint, witnessed: true } : checkpoint
}
